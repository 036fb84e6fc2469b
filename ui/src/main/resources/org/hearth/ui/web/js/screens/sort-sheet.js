/** In which order the library is shown. */
import { html } from '../view.js';
import { close } from '../router.js';
import { Icon } from '../parts/icon.js';
import { Sheet } from '../parts/sheet.js';

const ORDERS = [
  { order: 'title', label: 'By title' },
  { order: 'album', label: 'By artist and album' },
  { order: 'newest', label: 'Newest first' },
];

/** The choice. */
export function SortSheet({ order: current, onWish }) {
  return html`<${Sheet} title="Order">
    <ul class="menu">
      ${ORDERS.map(
        ({ order, label }) => html`<li key=${order}>
          <button
            class="menu-row"
            aria-pressed=${order === current}
            data-focus=${order === current ? '' : undefined}
            onClick=${() => close(() => onWish({ order }))}
          >
            <span class="menu-words">${label}</span>
            ${order === current && html`<${Icon} name="check" />`}
          </button>
        </li>`,
      )}
    </ul>
  <//>`;
}
