/** Six big boxes for a pairing code; underneath it is one ordinary input, so pasting just works. */
import { html, names, useState } from '../view.js';

/** How long a code is. */
export const CODE_LENGTH = 6;

/** Letters and digits without look-alikes: the hub's codes hold no I, L, O, 0 and 1. */
const FOREIGN = /[^A-HJKMNP-Z2-9]/g;

/** What can be part of a code, in capitals. */
export const cleanCode = (typed) => typed.toUpperCase().replace(FOREIGN, '').slice(0, CODE_LENGTH);

/** The input with its boxes. */
export function CodeInput({ value, onValue }) {
  const [isIn, setIn] = useState(false);
  const [isForeign, setForeign] = useState(false);
  const typed = (event) => {
    const raw = event.target.value.toUpperCase().replace(/[\s-]/g, '');
    const clean = cleanCode(raw);
    setForeign(/[ILO01]/.test(raw));
    event.target.value = clean;
    onValue(clean);
  };
  return html`<label class="code">
    <span class="field-label">Pairing code</span>
    <span class="code-boxes">
      <input
        class="code-input"
        name="code"
        value=${value}
        data-focus
        autocomplete="one-time-code"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck=${false}
        maxlength="20"
        aria-describedby="code-note"
        onInput=${typed}
        onFocus=${() => setIn(true)}
        onBlur=${() => setIn(false)}
      />
      ${Array.from({ length: CODE_LENGTH }, (_, n) => {
        const isNext = isIn && n === Math.min(value.length, CODE_LENGTH - 1);
        return html`<span class=${names('code-box', isNext && 'is-next')} key=${n} aria-hidden="true">
          ${value[n] ?? ''}
        </span>`;
      })}
    </span>
    <span class="field-note" id="code-note">
      ${isForeign ? 'Codes never hold I, L, O, 0 or 1. Look again.' : 'Six letters and digits. The screen that shows them says how long they are good.'}
    </span>
  </label>`;
}
