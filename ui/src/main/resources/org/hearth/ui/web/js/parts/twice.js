/** A button for what cannot be taken back: it asks once more. */
import { html, useEffect, useState } from '../view.js';
import { useBusy } from '../hooks.js';
import { Icon } from './icon.js';

/** How long it waits for the second tap. */
const PATIENCE_MS = 5000;

/** @param sure what it says after the first tap */
export function Twice({ icon, label, sure, onSure }) {
  const [isSure, setSure] = useState(false);
  const [busy, run] = useBusy();
  useEffect(() => {
    if (!isSure || busy) return undefined;
    const waiting = setTimeout(() => setSure(false), PATIENCE_MS);
    return () => clearTimeout(waiting);
  }, [isSure, busy]);
  const tap = () => (isSure ? run(onSure) : setSure(true));
  return html`<button class="button is-wide" disabled=${busy} onClick=${tap} onBlur=${() => setSure(false)}>
    <${Icon} name=${icon} size="20" /> ${isSure ? sure : label}
  </button>`;
}
