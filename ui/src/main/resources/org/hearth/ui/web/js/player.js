/**
 * This page as a player: obeys the hub's `player.*` messages and reports what it does.
 * Nothing else starts, stops or moves the media element, so the hub always knows the truth.
 */
import { elementDuration, elementPosition, media } from './element.js';
import { diagnose, RETRY_DELAYS_MS } from './player-trouble.js';
import { showOnLockScreen } from './lock-screen.js';
import { tell } from './socket.js';
import { change, now } from './store.js';

const REPORT_EVERY_MS = 5_000;
const TAP = 'This browser wants a tap before it plays.';
const IDLE = { item: null, wants: 'idle', problem: null, needsTap: false, tries: 0, endedAt: null };

let playing = { ...IDLE };
let version = 0;
let ticker = 0;

/**
 * Does what the hub says. Late messages of an older version are not for us any more.
 * @param isReunion whether the connection is new, and the hub says what should be playing
 */
export function obey(type, payload, isReunion) {
  const order = ORDERS[type];
  if (!order) return;
  if (payload.version !== undefined) {
    if (payload.version < version) return;
    version = payload.version;
  }
  order(payload, isReunion);
}

const ORDERS = {
  'player.play': (order, isReunion) => {
    if (isReunion && order.mediaId === playing.item?.mediaId) {
      playing.item = order;
      return;
    }
    playing = { ...IDLE, item: order, wants: 'playing' };
    if (order.volume !== undefined) media.volume = order.volume / 100;
    load(order.streamUrl, order.positionMs);
  },
  'player.pause': () => {
    playing.wants = 'paused';
    media.pause();
    report();
  },
  'player.resume': () => {
    if (!playing.item) return report();
    playing.wants = 'playing';
    return playing.problem ? retry(0) : begin();
  },
  'player.stop': () => stopHere(),
  'player.seek': ({ positionMs }) => {
    media.currentTime = positionMs / 1000;
    report();
  },
  'player.volume': ({ volume }) => {
    media.volume = volume / 100;
  },
};

function load(url, positionMs) {
  media.src = url;
  if (positionMs > 0) media.currentTime = positionMs / 1000;
  begin();
}

function begin() {
  report();
  media.play().catch((refused) => {
    if (refused.name !== 'NotAllowedError') return;
    playing.needsTap = true;
    playing.wants = 'paused';
    report();
  });
}

/** Plays inside a tap, as browsers ask for; the caller tells the hub. */
export function playInsideTap() {
  if (!playing.item || !playing.needsTap) return;
  playing.wants = 'playing';
  begin();
}

/** Stops and forgets the item: ordered by the hub, or because the person signs out. */
export function stopHere() {
  playing = { ...IDLE };
  media.removeAttribute('src');
  media.load();
  report();
}

function stateNow() {
  if (!playing.item) return 'idle';
  if (playing.needsTap || playing.wants === 'paused') return 'paused';
  if (playing.problem || media.readyState < 3) return 'stalled';
  return media.paused ? 'paused' : 'playing';
}

/** Tells the hub and the page how it stands; also right after a new connection. */
export function report() {
  const state = stateNow();
  const mediaId = playing.item?.mediaId ?? null;
  const problem = playing.problem ?? (playing.needsTap ? TAP : null);
  const positionMs = playing.item ? elementPosition() : 0;
  const durationMs = playing.item ? elementDuration() : null;
  tell('player.report', { state, mediaId, positionMs, durationMs, version, problem });
  change({ here: { state, mediaId, needsTap: playing.needsTap, problem } });
  showOnLockScreen(playing.item, state);
  clearInterval(ticker);
  if (state === 'playing') ticker = setInterval(report, REPORT_EVERY_MS);
}

/** A new connection: an older version may be the hub's newest now, and it may have missed an end. */
export function reintroduce({ resumed }) {
  if (!resumed) version = 0;
  if (playing.endedAt !== null) tellEnded();
  else report();
}

function tellEnded() {
  const { mediaId } = playing.item;
  playing.endedAt = tell('player.ended', { mediaId, version }) ? null : Date.now();
}

async function fail() {
  const { item } = playing;
  if (!item || !media.error) return;
  const found = await diagnose(item, media.error);
  if (playing.item !== item) return;
  if (found.mayPass && playing.tries < RETRY_DELAYS_MS.length) {
    report();
    retry(RETRY_DELAYS_MS[playing.tries++]);
  } else {
    playing.problem = found.sentence;
    report();
  }
}

/** Loads the item again where it stopped; by cookie, as the signed link may be too old. */
function retry(delay) {
  const { item } = playing;
  const at = elementPosition() || item.positionMs;
  setTimeout(() => {
    if (playing.item !== item || playing.wants !== 'playing') return;
    playing.problem = null;
    load(`/api/media/${item.mediaId}/stream`, at);
  }, delay);
}

/** Starts listening to the media element. */
export function startPlayer() {
  media.addEventListener('playing', () => {
    playing.needsTap = false;
    playing.tries = 0;
    report();
  });
  media.addEventListener('pause', () => {
    if (media.ended || !playing.item || media.error) return;
    if (now().here.state === 'playing') playing.wants = 'paused';
    report();
  });
  media.addEventListener('ended', () => playing.item && tellEnded());
  media.addEventListener('error', fail);
  for (const type of ['waiting', 'seeked', 'durationchange']) {
    media.addEventListener(type, () => playing.item && report());
  }
}
