/** In and out: what happens when somebody signs in, and when they leave. */
import { get, post } from './api.js';
import { invitation } from './invitation.js';
import { startLive, stopLive } from './live.js';
import { keepFresh, noteSignedIn, noteSignedOut, renewedAt, takeOutcome } from './session.js';
import { startOver } from './router.js';
import { change, now, watch } from './store.js';

/** After the hub has set its cookies: learns who this is and goes live. */
export async function enter() {
  noteSignedIn();
  const me = await get('/api/auth/me');
  if (location.pathname !== '/') startOver();
  scrollTo(0, 0);
  change({ phase: 'in', me, wasEnded: false, refusal: null });
  startLive();
}

/** At page load: goes in when this browser was signed in before. */
export async function resume() {
  const outcome = takeOutcome();
  if (outcome === 'in') noteSignedIn();
  else if (outcome) change({ refusal: outcome });
  if (!renewedAt() || invitation()) {
    change({ phase: 'out' });
    return;
  }
  await keepFresh();
  if (!renewedAt()) return;
  try {
    const me = await get('/api/auth/me');
    if (location.pathname !== '/') startOver();
    change({ phase: 'in', me });
    startLive();
  } catch (failure) {
    if (failure.status !== 401) change({ phase: 'away', trouble: failure });
  }
}

/** Signs this browser out. */
export async function leave() {
  await post('/api/auth/logout').catch(() => null);
  noteSignedOut({ wasEnded: false });
}

/** Whenever the sign-in ends, by whatever way, this page stops being a player. */
export function startWatchingTheDoor() {
  let before = now().phase;
  watch(({ phase }) => {
    const isLeaving = before === 'in' && phase === 'out';
    before = phase;
    if (!isLeaving) return;
    stopLive();
    startOver();
  });
}
