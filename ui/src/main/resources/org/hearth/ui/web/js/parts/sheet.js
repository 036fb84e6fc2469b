/** The frame of everything that lies over the screen: title, close button, drag down to close. */
import { html, names, useEffect, useRef } from '../view.js';
import { close } from '../router.js';
import { Icon } from './icon.js';

const CLOSING_PX = 90;
const FOCUSABLE = 'button:not([disabled]), a[href], input:not([disabled]), select, [tabindex="0"]';

/** Tab goes round inside; Escape closes; afterwards the focus is where it was. */
function useFocusInside(box) {
  useEffect(() => {
    const before = document.activeElement;
    const panel = box.current;
    (panel.querySelector('[data-focus]') ?? panel).focus({ preventScroll: true });
    const pressed = (event) => {
      if (panel.closest('[inert]')) return;
      if (event.key === 'Escape') close();
      if (event.key === 'Tab') goRound(event, [...panel.querySelectorAll(FOCUSABLE)]);
    };
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
      before?.focus?.({ preventScroll: true });
    };
  }, []);
}

function goRound(event, all) {
  const at = all.indexOf(document.activeElement);
  const goal = event.shiftKey ? (at <= 0 ? all[all.length - 1] : null) : at === all.length - 1 ? all[0] : null;
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

/** Lets a finger pull the sheet down by its head. */
function useDragDown(box) {
  const from = useRef(null);
  const pulled = (event) => Math.max(0, event.clientY - from.current);
  const letGo = (event) => {
    if (from.current === null) return;
    const isClosing = event.type === 'pointerup' && pulled(event) > CLOSING_PX;
    from.current = null;
    if (isClosing) close();
    else box.current.style.transform = '';
  };
  return {
    onPointerDown: (event) => {
      if (event.pointerType === 'mouse' || event.target.closest('button')) return;
      from.current = event.clientY;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      if (from.current !== null) box.current.style.transform = `translateY(${pulled(event)}px)`;
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
}

/**
 * A sheet.
 * @param title its heading
 * @param label what a screen reader says instead
 * @param tall whether it fills the page
 * @param foot what stays at its lower edge
 */
export function Sheet({ title, label = title, tall = false, foot, children }) {
  const box = useRef();
  const drag = useDragDown(box);
  useFocusInside(box);
  return html`<div class="sheet-backdrop" onClick=${() => close()}></div>
    <section
      class=${names('sheet', tall && 'is-tall')}
      role="dialog"
      aria-modal="true"
      aria-label=${label}
      tabindex="-1"
      ref=${box}
    >
      <header class="sheet-head" ...${drag}>
        <span class="sheet-grip"></span>
        <h2>${title}</h2>
        <button class="icon-button" aria-label="Close" onClick=${() => close()}>
          <${Icon} name=${tall ? 'down' : 'close'} />
        </button>
      </header>
      <div class="sheet-body">${children}</div>
      ${foot && html`<footer class="sheet-foot">${foot}</footer>`}
    </section>`;
}
