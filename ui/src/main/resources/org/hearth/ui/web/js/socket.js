/** The live connection to the hub: opens again after sleep and goes on where it stopped. */
import { get } from './api.js';
import { change, now } from './store.js';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;
const ASLEEP_MS = 45_000;

let socket = null;
let delay = FIRST_DELAY_MS;
let timer = 0;
let lastSeq = null;
let hiddenAt = 0;
let behaviour = null;

/**
 * Connects and stays connected.
 * @param wanted `hello()` gives the greeting's payload, `welcome(payload)` follows the hub's answer,
 *   `message(type, payload)` gets everything else, `mayRest()` says whether a sleeping page may drop
 *   its connection
 */
export function startSocket(wanted) {
  behaviour = wanted;
  addEventListener('online', hurry);
  addEventListener('pageshow', hurry);
  addEventListener('offline', () => change({ link: 'offline' }));
  document.addEventListener('visibilitychange', awake);
  connect();
}

/** Ends the connection for good, at sign-out. */
export function stopSocket() {
  clearTimeout(timer);
  behaviour = null;
  lastSeq = null;
  socket?.close();
  socket = null;
}

/** Sends one message; false when the hub is out of reach. */
export function tell(type, payload) {
  if (socket?.readyState !== WebSocket.OPEN) return false;
  socket.send(JSON.stringify({ type, payload }));
  return true;
}

function connect() {
  clearTimeout(timer);
  if (!behaviour || (socket && socket.readyState <= WebSocket.OPEN)) return;
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const opened = new WebSocket(`${scheme}://${location.host}/ws`, 'hearth.v1');
  socket = opened;
  opened.onopen = () => tell('hello', { ...behaviour.hello(), after: lastSeq });
  opened.onmessage = (event) => opened === socket && receive(JSON.parse(event.data));
  opened.onclose = () => opened === socket && lost();
}

function receive({ type, payload, seq }) {
  if (typeof seq === 'number') lastSeq = seq;
  if (type !== 'welcome') return behaviour?.message(type, payload ?? {});
  delay = FIRST_DELAY_MS;
  lastSeq = payload.seq ?? lastSeq;
  change({ link: 'online', deviceId: payload.deviceId });
  tell('subscribe', { topics: ['player', 'media', 'playlist', 'device'] });
  behaviour?.welcome(payload);
}

/** A refused upgrade looks like a lost line, so the sign-in is looked at before the next try. */
async function lost() {
  socket = null;
  if (!behaviour) return;
  change({ link: now().link === 'online' ? 'connecting' : 'offline' });
  const pause = delay * (0.8 + Math.random() * 0.4);
  delay = Math.min(delay * 2, LONGEST_DELAY_MS);
  clearTimeout(timer);
  timer = setTimeout(async () => {
    if (navigator.onLine !== false) await get('/api/auth/me').catch(() => null);
    connect();
  }, pause);
}

function hurry() {
  if (!behaviour || socket) return;
  delay = FIRST_DELAY_MS;
  connect();
}

/** After a long sleep the line may be dead without anyone having said so. */
function awake() {
  if (document.hidden) {
    hiddenAt = Date.now();
    return;
  }
  const slept = hiddenAt && Date.now() - hiddenAt > ASLEEP_MS;
  if (slept && socket && behaviour?.mayRest()) {
    const old = socket;
    socket = null;
    old.close();
  }
  hurry();
}
