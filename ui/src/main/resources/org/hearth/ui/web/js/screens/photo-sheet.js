/** Photos full screen: swipe, arrow keys, a tap hides the buttons. */
import { html, names, useEffect, useRef, useState } from '../view.js';
import { keepFresh } from '../session.js';
import { close, open } from '../router.js';
import { Icon } from '../parts/icon.js';

const SWIPE_PX = 60;

/** @param photos the list it was opened from; @param at which of them */
export function PhotoSheet({ photos, at: start }) {
  const [at, setAt] = useState(start);
  const [isBare, setBare] = useState(false);
  const box = useRef();
  const step = (by) => setAt((before) => Math.min(photos.length - 1, Math.max(0, before + by)));
  const swipe = useSwipe({ onStep: step, onTap: () => setBare((before) => !before) });
  useEffect(() => {
    const before = document.activeElement;
    box.current.focus();
    return () => before?.focus?.({ preventScroll: true });
  }, []);
  const pressed = (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };
  const photo = photos[at];
  return html`<section
    class=${names('viewer', isBare && 'is-bare')}
    role="dialog"
    aria-modal="true"
    aria-label=${photo.title}
    tabindex="-1"
    ref=${box}
    onKeyDown=${pressed}
  >
    <div class="viewer-strip" ref=${swipe.strip} ...${swipe.handlers}>
      ${[at - 1, at, at + 1].map(
        (n) => photos[n] && html`<${Photo} key=${photos[n].id} photo=${photos[n]} place=${n - at} />`,
      )}
    </div>
    <header class="viewer-head">
      <button class="icon-button" aria-label="Close" onClick=${() => close()}><${Icon} name="back" /></button>
      <span class="viewer-title">${photo.title}<small>${at + 1} of ${photos.length}</small></span>
      <button class="icon-button" aria-label="Details" onClick=${() => open('item', { item: photo })}>
        <${Icon} name="dots" />
      </button>
    </header>
    <button class="viewer-step is-back" aria-label="Previous photo" disabled=${at === 0} onClick=${() => step(-1)}>
      <${Icon} name="back" size="32" />
    </button>
    <button
      class="viewer-step is-on"
      aria-label="Next photo"
      disabled=${at === photos.length - 1}
      onClick=${() => step(1)}
    >
      <${Icon} name="forward" size="32" />
    </button>
  </section>`;
}

/** The small picture at once, the whole one over it when it is there. */
function Photo({ photo, place }) {
  const [isThere, setThere] = useState(false);
  const tries = useRef(0);
  const source = `/api/media/${photo.id}/stream`;
  const failed = async (event) => {
    const image = event.target;
    if (tries.current++) return;
    await keepFresh();
    image.src = source;
  };
  return html`<div class="viewer-photo" style=${{ transform: `translateX(${place * 100}%)` }}>
    ${photo.hasThumbnail !== false &&
    html`<img class="viewer-small" src=${`/api/media/${photo.id}/thumbnail`} alt="" draggable=${false} />`}
    <img
      class=${names('viewer-whole', isThere && 'is-there')}
      src=${source}
      alt=${photo.title}
      draggable=${false}
      onLoad=${() => setThere(true)}
      onError=${failed}
    />
  </div>`;
}

/** Moves the strip with the finger; pinching stays the browser's. */
function useSwipe({ onStep, onTap }) {
  const strip = useRef();
  const from = useRef(null);
  const moved = (event) => event.clientX - from.current.x;
  const letGo = (event) => {
    if (!from.current) return;
    const by = event.type === 'pointerup' ? moved(event) : 0;
    from.current = null;
    strip.current.style.transform = '';
    if (Math.abs(by) > SWIPE_PX) onStep(by < 0 ? 1 : -1);
    else if (event.type === 'pointerup' && Math.abs(by) < 8) onTap();
  };
  const handlers = {
    onPointerDown: (event) => {
      if (!event.isPrimary) return;
      from.current = { x: event.clientX };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      if (from.current) strip.current.style.transform = `translateX(${moved(event)}px)`;
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
  return { strip, handlers };
}
