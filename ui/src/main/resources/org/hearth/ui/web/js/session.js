/** Keeps the sign-in of this browser fresh; the tokens themselves are in cookies no script can read. */
import { exclusively } from './lock.js';
import { change, now } from './store.js';

const RENEWED = 'hearth.renewed';
const RENEW_AFTER_MS = 12 * 60_000;
const CHECK_EVERY_MS = 30_000;

let renewing = null;

/** When any tab last got new tokens, in ms since 1970; 0 when nobody is signed in here. */
export const renewedAt = () => Number(localStorage.getItem(RENEWED) ?? 0);

/** How a sign-in at the provider went, told by the hub in the address: `in`, a code, or null. */
export function takeOutcome() {
  const told = new URLSearchParams(location.search).get('oidc');
  if (told !== null) history.replaceState(null, '', location.pathname + location.hash);
  return told;
}

/** Notes that the hub has just handed out tokens. */
export function noteSignedIn() {
  localStorage.setItem(RENEWED, String(Date.now()));
}

/** Forgets the sign-in and shows the first screen. */
export function noteSignedOut({ wasEnded }) {
  localStorage.removeItem(RENEWED);
  change({ phase: 'out', me: null, wasEnded });
}

/**
 * Gets new tokens unless a tab has done so after `since`; false when the sign-in is over.
 * A refresh cookie works once, so tabs take turns and look again when it is theirs.
 */
export function renew(since) {
  renewing ??= exclusively('renew', () => renewOnce(since)).finally(() => (renewing = null));
  return renewing;
}

async function renewOnce(since) {
  if (renewedAt() > since) return true;
  const answer = await fetch('/api/auth/refresh', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
    signal: giveUpAfter(8_000),
  });
  if (answer.ok) noteSignedIn();
  else if (answer.status !== 401) throw new TypeError(`refresh answers ${answer.status}`);
  return answer.ok;
}

function giveUpAfter(ms) {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), ms);
  return abort.signal;
}

/** Renews ahead of time: at page load, every while, and right after the phone wakes up. */
export async function keepFresh() {
  const since = renewedAt();
  if (!since || Date.now() - since < RENEW_AFTER_MS) return;
  try {
    if (!(await renew(since))) noteSignedOut({ wasEnded: true });
  } catch {
    // The hub is out of reach; the next check or the next call tries again.
  }
}

/** Starts the clock of `keepFresh`. */
export function startKeepingFresh() {
  setInterval(keepFresh, CHECK_EVERY_MS);
  addEventListener('online', keepFresh);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) keepFresh();
  });
  addEventListener('storage', (event) => {
    if (event.key !== RENEWED) return;
    if (!event.newValue && now().phase === 'in') noteSignedOut({ wasEnded: false });
    if (event.newValue && now().phase === 'out') location.reload();
  });
}
