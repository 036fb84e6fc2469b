/** What the page knows at the moment: one object, replaced on every change, watched by the screens. */
import { useEffect, useReducer, useRef } from './view.js';

const watchers = new Set();

let state = {
  /** starting, away (nobody answers for now), out (nobody is signed in) or in. */
  phase: 'starting',
  /** Whether the person was signed out without asking for it. */
  wasEnded: false,
  /** Why it is away. */
  trouble: null,
  /** Why the sign-in provider's way did not lead in; null when nothing went wrong. */
  refusal: null,
  /** The signed-in person. */
  me: null,
  /** connecting, online or offline: how the socket to the hub stands. */
  link: 'connecting',
  /** This page's own player. */
  deviceId: null,
  /** The player that the bar at the bottom shows; null means this page's own. */
  targetId: null,
  /** All players by id; null until they are loaded. */
  players: null,
  /** The running or last scan of the library. */
  scan: null,
  /** Counts up when something of that kind has changed at the hub. */
  changes: { media: 0, playlists: 0, players: 0, devices: 0 },
  /** What this page itself plays; see player.js. */
  here: { state: 'idle', mediaId: null, needsTap: false, problem: null },
};

/** The state as it is now. */
export const now = () => state;

/** Replaces some of the state and tells everyone who watches. */
export function change(part) {
  state = { ...state, ...part };
  for (const watcher of [...watchers]) watcher(state);
}

/** Says that things of this kind are different at the hub. */
export function hasChanged(kind) {
  change({ changes: { ...state.changes, [kind]: state.changes[kind] + 1 } });
}

/** Calls back on every change until the returned function is called. */
export function watch(watcher) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Redraws a component whenever the selected part of the state is another one. */
export function useStore(select) {
  const [, redraw] = useReducer((n) => n + 1, 0);
  const latest = useRef(select);
  const shown = useRef();
  latest.current = select;
  shown.current = select(state);
  useEffect(() => {
    const check = () => {
      if (!Object.is(latest.current(state), shown.current)) redraw();
    };
    check();
    return watch(check);
  }, []);
  return shown.current;
}
