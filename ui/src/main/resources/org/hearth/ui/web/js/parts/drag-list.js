/** A list whose rows a finger or the arrow keys put in another order. */
import { html, names, useRef, useState } from '../view.js';
import { Icon } from './icon.js';

const EDGE_PX = 90;
const SCROLL_PX = 12;

/** A copy of the list with one entry moved. */
export function moved(entries, from, to) {
  const copy = [...entries];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

/**
 * @param entries each with an `id`
 * @param row draws one entry
 * @param nameOf names one for screen readers
 * @param onArrange gets the entries in their new order; null when it is not theirs to change
 * @param reason why not, as `withReason` gives it
 */
export function DragList({ entries, row, nameOf, onArrange, reason = {} }) {
  const box = useRef();
  const [drag, setDrag] = useState(null);
  const handle = useHandle({ box, count: entries.length, drag, setDrag, onDrop: (from, to) => {
    if (from !== to) onArrange(moved(entries, from, to));
  } });
  const pressed = (event, n) => {
    const to = n + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0);
    if (to === n || to < 0 || to >= entries.length) return;
    event.preventDefault();
    onArrange(moved(entries, n, to));
    const button = event.currentTarget;
    requestAnimationFrame(() => button.focus());
  };
  return html`<ol class="rows is-draggable" ref=${box}>
    ${entries.map(
      (entry, n) => html`<li
        key=${entry.id}
        class=${names('drag-row', drag?.from === n && 'is-dragged')}
        style=${{ transform: shift(drag, n) }}
      >
        ${row(entry, n)}
        <button
          class="drag-handle"
          aria-label=${`Move ${nameOf(entry)}, ${n + 1} of ${entries.length}. Arrow keys move it.`}
          disabled=${!onArrange}
          ...${onArrange ? {} : reason}
          onKeyDown=${(event) => pressed(event, n)}
          onPointerDown=${(event) => handle.grab(event, n)}
          onPointerMove=${handle.pull}
          onPointerUp=${handle.drop}
          onPointerCancel=${handle.cancel}
        >
          <${Icon} name="grip" />
        </button>
      </li>`,
    )}
  </ol>`;
}

/** How far a row stands aside: the dragged one follows the finger, those it passes make room. */
function shift(drag, n) {
  if (!drag) return '';
  if (n === drag.from) return `translateY(${drag.by}px)`;
  const isPassed = drag.from < n ? n <= drag.to : n >= drag.to;
  if (!isPassed) return '';
  return `translateY(${drag.from < n ? -drag.height : drag.from > n ? drag.height : 0}px)`;
}

function useHandle({ box, count, drag, setDrag, onDrop }) {
  const start = useRef(null);
  const grab = (event, n) => {
    if (event.button > 0 || event.currentTarget.disabled) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { height } = box.current.children[n].getBoundingClientRect();
    start.current = { y: event.clientY + scrollY, from: n, height };
    setDrag({ from: n, to: n, by: 0, height });
  };
  const pull = (event) => {
    if (!start.current) return;
    if (event.clientY < EDGE_PX) scrollBy(0, -SCROLL_PX);
    if (event.clientY > innerHeight - EDGE_PX * 2) scrollBy(0, SCROLL_PX);
    const { y, from, height } = start.current;
    const by = event.clientY + scrollY - y;
    const to = Math.min(count - 1, Math.max(0, from + Math.round(by / height)));
    setDrag({ from, to, by, height });
  };
  const end = () => {
    start.current = null;
    setDrag(null);
  };
  const drop = () => {
    if (start.current && drag) onDrop(drag.from, drag.to);
    end();
  };
  return { grab, pull, drop, cancel: end };
}
