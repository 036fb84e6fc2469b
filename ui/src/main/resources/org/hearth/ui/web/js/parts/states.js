/** What a screen shows while it has nothing to show: still loading, empty, or failed. */
import { html } from '../view.js';
import { Icon } from './icon.js';

/** Says what is missing and what to do about it. */
export function Empty({ icon, title, children }) {
  return html`<div class="empty">
    <span class="empty-icon"><${Icon} name=${icon} size="36" /></span>
    <h2>${title}</h2>
    <div class="empty-words">${children}</div>
  </div>`;
}

/** Says what failed and offers another try; what is not theirs to see is no failure. */
export function Failed({ problem, onRetry }) {
  if (problem.status === 403) {
    return html`<${Empty} icon="person" title="Nothing here for you yet">
      <p>Ask whoever looks after this house to give you something.</p>
    <//>`;
  }
  return html`<${Empty} icon="warning" title="That did not work">
    <p>${problem.message}</p>
    <button class="button" onClick=${onRetry}>
      <${Icon} name="refresh" size="20" /> Try again
    </button>
  <//>`;
}

/** Rows or tiles in the shape of what will come. */
export function Skeleton({ kind = 'row', count = 8 }) {
  return html`<div class=${kind === 'tile' ? 'tiles' : 'rows'} aria-hidden="true">
    ${Array.from(
      { length: count },
      (_, n) => html`<div class="skeleton-${kind}" key=${n}>
        <span class="cover is-skeleton"></span>
        <span class="skeleton-words"><span></span><span></span></span>
      </div>`,
    )}
  </div>`;
}
