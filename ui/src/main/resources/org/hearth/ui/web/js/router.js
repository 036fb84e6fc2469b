/** Which screen is open and which sheets lie over it; the phone's back button closes the top one. */
import { useEffect, useReducer } from './view.js';

const START = '#/library';
const watchers = new Set();
const scrolled = new Map();

let sheets = [];
let nextKey = 1;
let hash = '';

const tell = () => watchers.forEach((watcher) => watcher());
const depth = () => history.state?.sheets ?? 0;

/** The parts of the address after `#/`. */
export const route = () => (hash || START).slice(2).split('/');

/** The open sheets, the lowest first: `{key, kind, props}`. */
export const openSheets = () => sheets;

/** Starts listening; a sheet is never restored by a reload. */
export function startRouting() {
  hash = location.hash.startsWith('#/') ? location.hash : '';
  if (depth()) history.replaceState(null, '');
  history.scrollRestoration = 'manual';
  addEventListener('popstate', arrive);
}

function arrive() {
  sheets = sheets.slice(0, depth());
  const next = location.hash.startsWith('#/') ? location.hash : '';
  if (next !== hash) {
    scrolled.set(hash, scrollY);
    hash = next;
    tell();
    requestAnimationFrame(() => scrollTo(0, scrolled.get(hash) ?? 0));
  } else {
    tell();
  }
}

/** Goes to a screen, such as `playlists` or `playlists/ID`; sheets close on the way. */
export function go(...parts) {
  const target = `#/${parts.join('/')}`;
  if (sheets.length) return closeAll(() => go(...parts));
  if (target === (hash || START)) return scrollTo({ top: 0, behavior: 'smooth' });
  history.pushState(null, '', `/${target}`);
  return arrive();
}

/** Forgets where the page was: after pairing and after signing out. */
export function startOver() {
  sheets = [];
  hash = '';
  scrolled.clear();
  history.replaceState(null, '', '/');
  tell();
}

/** Lays a sheet over the screen. */
export function open(kind, props = {}) {
  sheets = [...sheets, { key: nextKey++, kind, props }];
  history.pushState({ sheets: sheets.length }, '');
  tell();
}

/** Closes the top sheet and then does what follows. */
export function close(next) {
  if (next) afterClosing(next);
  if (sheets.length) history.back();
}

/** Closes all sheets and then does what follows. */
export function closeAll(next) {
  afterClosing(next);
  history.go(-sheets.length);
}

/** Puts another sheet in the place of the top one. */
export function swap(kind, props = {}) {
  sheets = [...sheets.slice(0, -1), { key: nextKey++, kind, props }];
  tell();
}

function afterClosing(next) {
  addEventListener('popstate', () => setTimeout(next), { once: true });
}

/** Redraws a component when screen or sheets change. */
export function useRouter() {
  const [, redraw] = useReducer((n) => n + 1, 0);
  useEffect(() => {
    watchers.add(redraw);
    return () => watchers.delete(redraw);
  }, []);
  return { route: route(), sheets };
}
