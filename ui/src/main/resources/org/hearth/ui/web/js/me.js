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
  try {
    change({ me: await get('/api/auth/me') });
  } catch (failure) {
    if (failure.status !== 401) timer = setTimeout(askAgain, AGAIN_MS);
    return;
  }
  forgetItems();
  subscribe();
  await loadAnew();
  if (may(now().me, 'media:play') && !now().players[now().deviceId]) reconnect();
}

/** Loads everything that comes from the hub again. */
export async function loadAnew() {
  await loadPlayers().catch(() => change({ players: {} }));
  ['media', 'playlists', 'players', 'devices'].forEach(hasChanged);
}
