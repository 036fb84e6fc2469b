/** Who is signed in here: asked again whenever the hub says that it has changed. */
import { get } from './api.js';
import { may } from './may.js';
import { forgetItems } from './media-cache.js';
import { loadPlayers } from './players.js';
import { reconnect, subscribe } from './socket.js';
import { change, hasChanged, now } from './store.js';

const BURST_MS = 150;
const AGAIN_MS = 3_000;
let timer = 0;
let newest = 0;

/** Several changes in a row are one. */
export function meChanged() {
  clearTimeout(timer);
  timer = setTimeout(askAgain, BURST_MS);
}

/**
 * What is shown may not be theirs any more, and what was not may be: all of it is loaded anew. A page
 * that may play from now on introduces itself again, as a player.
 */
async function askAgain() {
  if (now().phase !== 'in') return;
  const mine = ++newest;
  let me;
  try {
    me = await get('/api/auth/me');
  } catch (failure) {
    if (mine === newest && failure.status !== 401) timer = setTimeout(askAgain, AGAIN_MS);
    return;
  }
  // A later question, or the end of the sign-in, has made this answer an old one.
  if (mine !== newest) return;
  change({ me });
  forgetItems();
  subscribe();
  await loadAnew();
  if (mine !== newest) return;
  if (may(me, 'media:play') && !now().players?.[now().deviceId]) reconnect();
}

/** Stops asking at sign-out: what still comes is of somebody who has left. */
export function forgetMe() {
  clearTimeout(timer);
  newest += 1;
}

/** Loads everything that comes from the hub again; players that cannot be had now stay as they were. */
export async function loadAnew() {
  await loadPlayers().catch(() => now().phase === 'in' && change({ players: now().players ?? {} }));
  ['media', 'playlists', 'players', 'devices'].forEach(hasChanged);
}
