/** Tries again by itself what failed only for now: nobody has to stand there and press a button. */
import { useEffect, useRef } from './view.js';

const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

/** Nobody answered, too many asked at once, or the hub could not at the moment: all of it passes. */
const willPass = ({ status }) => status === 0 || status === 429 || status >= 500;

/**
 * Calls `retry` while there is such a problem: after 2 s, then twice as long each time, 30 s at most.
 * The wait begins with the answer, so that a slow one is never cut off by the next try.
 *
 * @param problem of the last try, another object after each; null when it went well
 */
export function useAgain(problem, retry) {
  const tries = useRef(0);
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!problem || !willPass(problem)) {
      tries.current = 0;
      return undefined;
    }
    const wait = Math.min(FIRST_MS * 2 ** tries.current, LONGEST_MS);
    tries.current += 1;
    const timer = setTimeout(() => latest.current(), wait);
    return () => clearTimeout(timer);
  }, [problem]);
}
