/** Short messages at the edge of the page. */
import { html, useEffect, useState } from './view.js';

const SHOWN_MS = 4_500;
const watchers = new Set();
let shown = [];
let nextKey = 1;

function show(next) {
  shown = next;
  watchers.forEach((watcher) => watcher(shown));
}

/**
 * Says something; the same sentence is not said twice at a time.
 * @param action `{label, run}`: a button beside the words
 */
export function say(text, action) {
  const key = nextKey++;
  show([...shown.filter((one) => one.text !== text).slice(-1), { key, text, action }]);
  setTimeout(() => dismiss(key), action ? SHOWN_MS * 2 : SHOWN_MS);
}

/** Says what went wrong, in the hub's words. */
export function complain(failure) {
  if (failure?.name !== 'AbortError') say(failure?.message ?? String(failure));
}

/** Takes away what was said: a sheet opens, and words must not cover its buttons. */
export const hush = () => shown.length && show([]);

const dismiss = (key) => show(shown.filter((one) => one.key !== key));

/** Where they appear. */
export function Toasts() {
  const [toasts, update] = useState(shown);
  useEffect(() => {
    watchers.add(update);
    return () => watchers.delete(update);
  }, []);
  return html`<div class="toasts" role="status" aria-live="polite">
    ${toasts.map(
      (one) => html`<div class="toast" key=${one.key}>
        <span>${one.text}</span>
        ${one.action &&
        html`<button
          class="toast-action"
          onClick=${() => {
            dismiss(one.key);
            one.action.run();
          }}
        >
          ${one.action.label}
        </button>`}
      </div>`,
    )}
  </div>`;
}
