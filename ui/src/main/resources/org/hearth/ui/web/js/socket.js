/** The live connection to the hub: opens again after sleep and goes on where it stopped. */
import { get } from './api.js';
import { change, now } from './store.js';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;
const ANSWER_WITHIN_MS = 3_000;
const TOPICS = ['me', 'player', 'media', 'playlist', 'device'];

let socket = null;
let delay = FIRST_DELAY_MS;
let timer = 0;
let lastSeq = null;
let heardAt = 0;
let isWelcome = false;
let welcomeSeq = 0;
let behaviour = null;

/**
 * Connects and stays connected.
 * @param wanted `hello()` gives the greeting's payload, `welcome(payload)` follows the hub's answer,
 *   `message(type, payload, {isReunion, isReplay})` gets everything else: before the welcome the
 *   hub brings a player back to what it should be doing, after it comes what was missed
 */
export function startSocket(wanted) {
  behaviour = wanted;
  addEventListener('online', awake);
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
  isWelcome = false;
  opened.onopen = () => tell('hello', { ...behaviour.hello(), after: lastSeq });
  opened.onmessage = (event) => opened === socket && receive(JSON.parse(event.data));
  opened.onclose = () => opened === socket && lost();
}

function receive({ type, payload, seq }) {
  heardAt = Date.now();
  if (isWelcome && now().link !== 'online') change({ link: 'online' });
  if (typeof seq === 'number') lastSeq = Math.max(lastSeq, seq);
  if (type === 'ping.response') return undefined;
  if (type !== 'welcome') {
    const isReplay = typeof seq === 'number' && seq <= welcomeSeq;
    return behaviour?.message(type, payload ?? {}, { isReunion: !isWelcome, isReplay });
  }
  isWelcome = true;
  welcomeSeq = payload.seq;
  delay = FIRST_DELAY_MS;
  if (!payload.resumed) lastSeq = payload.seq;
  change({ link: 'online', deviceId: payload.deviceId });
  subscribe();
  return behaviour?.welcome(payload);
}

/** Asks for the news of everything; what is not theirs is refused, and may be asked for again. */
export function subscribe() {
  for (const topic of TOPICS) tell('subscribe', { topics: [topic] });
}

function lost() {
  socket = null;
  if (!behaviour) return;
  change({ link: now().link === 'online' ? 'connecting' : 'offline' });
  const pause = delay * (0.8 + Math.random() * 0.4);
  delay = Math.min(delay * 2, LONGEST_DELAY_MS);
  clearTimeout(timer);
  timer = setTimeout(knock, pause);
}

/** A refused upgrade looks like a lost line, so the sign-in is renewed before the next try. */
async function knock() {
  const failure = await get('/api/auth/me').then(
    () => null,
    (problem) => problem,
  );
  if (failure?.status === 0) lost();
  else connect();
}

function hurry() {
  if (!behaviour || socket) return;
  delay = FIRST_DELAY_MS;
  clearTimeout(timer);
  knock();
}

/** After sleep the line may be dead without anyone having said so: no answer, new line. */
function awake() {
  if (document.hidden) return;
  hurry();
  const asked = socket;
  const askedAt = Date.now();
  if (!tell('ping.request', {})) return;
  setTimeout(() => {
    if (asked === socket && heardAt < askedAt) reconnect();
  }, ANSWER_WITHIN_MS);
}

/** Gives up this line and takes another one at once. */
export function reconnect() {
  const old = socket;
  socket = null;
  old?.close();
  hurry();
}
