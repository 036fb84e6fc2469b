/** A slider that shows what is, and while a finger moves it, what will be. */
import { html, useEffect, useRef, useState } from '../view.js';

/**
 * @param label for screen readers
 * @param value now; follows from outside except while dragged
 * @param reason why it is off, as `withReason` gives it
 * @param words turns a value into spoken words
 * @param onMove called while moving, if given
 * @param onSet called once, when the finger lets go
 */
export function Slider({ label, value, max, step = 1, disabled, reason, words, onMove, onSet }) {
  const [held, setHeld] = useState(null);
  const input = useRef();
  const shown = Math.min(Math.round((held ?? value) / step) * step, max);
  useEffect(() => {
    input.current.style.setProperty('--part', max > 0 ? shown / max : 0);
  }, [shown, max]);
  const moved = (event) => {
    const next = Number(event.target.value);
    setHeld(next);
    onMove?.(next);
  };
  const letGo = (event) => {
    onSet(Number(event.target.value));
    setTimeout(() => setHeld(null), 400);
  };
  return html`<input
    ref=${input}
    class="slider"
    type="range"
    min="0"
    max=${Math.max(max, 1)}
    step=${step}
    value=${shown}
    disabled=${disabled}
    ...${reason}
    aria-label=${label}
    aria-valuetext=${words(shown)}
    onInput=${moved}
    onChange=${letGo}
  />`;
}
