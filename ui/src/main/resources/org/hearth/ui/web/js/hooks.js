/** Small pieces of component behaviour that several screens share. */
import { useAgain } from './again.js';
import { useEffect, useReducer, useRef, useState } from './view.js';

/** Redraws a component when called. */
export const useRedraw = () => useReducer((n) => n + 1, 0)[1];

/** Redraws some times a second while `isOn`: for what moves with the music. */
export function useTicking(isOn, everyMs = 500) {
  const redraw = useRedraw();
  useEffect(() => {
    if (!isOn) return undefined;
    const ticker = setInterval(redraw, everyMs);
    return () => clearInterval(ticker);
  }, [isOn, everyMs]);
}

/** Calls back when the returned element comes near the visible part of the page. */
export function useNearing(callback) {
  const mark = useRef();
  const latest = useRef(callback);
  latest.current = callback;
  useEffect(() => {
    const eye = new IntersectionObserver(
      ([entry]) => entry.isIntersecting && latest.current(),
      { rootMargin: '800px' },
    );
    eye.observe(mark.current);
    return () => eye.disconnect();
  });
  return mark;
}

/** What is no longer there, or no longer theirs, is not shown any more either. */
const isLost = ({ status }) => status === 403 || status === 404;

/**
 * Loads something and loads it again when `reasons` change, and by itself after what passes.
 * What was loaded stays visible meanwhile: `{data, problem, reload}`.
 */
export function useLoaded(load, reasons) {
  const [state, setState] = useState({ data: null, problem: null });
  const [again, reload] = useReducer((n) => n + 1, 0);
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (data) => isCurrent && setState({ data, problem: null }),
      (problem) => isCurrent && setState(({ data }) => ({ data: isLost(problem) ? null : data, problem })),
    );
    return () => {
      isCurrent = false;
    };
  }, [...reasons, again]);
  useAgain(state.problem, reload);
  return { ...state, reload };
}

/** Runs one thing at a time and says whether it is running. */
export function useBusy() {
  const [busy, setBusy] = useState(false);
  const run = async (work) => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };
  return [busy, run];
}
