/** Calls the hub and turns what goes wrong into a sentence for people. */
import { noteSignedOut, renew } from './session.js';

/** A refusal or failure; `message` is the hub's own sentence (RFC 9457 `detail`). */
export class Problem extends Error {
  /** @param errors what is wrong with which field: `[{field, message}]` */
  constructor(status, message, errors = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

const UNREACHABLE =
  'The hub does not answer. Check that it is on and that this device is in the home network.';

export const get = (path, options) => call('GET', path, undefined, options);
export const post = (path, body = {}) => call('POST', path, body);
export const put = (path, body) => call('PUT', path, body);
export const patch = (path, body) => call('PATCH', path, body);
export const del = (path) => call('DELETE', path);

/** Sends one request; an expired sign-in is renewed once and the request repeated. */
async function call(method, path, body, options = {}) {
  const started = Date.now();
  let answer = await send(method, path, body, options);
  if (answer.status === 401 && !path.startsWith('/api/auth/log')) {
    if (await isRenewed(started)) answer = await send(method, path, body, options);
    if (answer.status === 401) noteSignedOut({ wasEnded: true });
  }
  if (!answer.ok) throw await problem(answer);
  return answer.status === 204 ? null : answer.json().catch(() => null);
}

async function isRenewed(since) {
  try {
    return await renew(since);
  } catch {
    throw new Problem(0, UNREACHABLE);
  }
}

/** One request without renewing: for sign-in itself. */
export async function callOnce(path, body) {
  const answer = await send('POST', path, body, {});
  if (!answer.ok) throw await problem(answer);
  return answer.json();
}

async function send(method, path, body, { signal }) {
  const request = { method, signal, credentials: 'same-origin' };
  if (body !== undefined) {
    request.headers = { 'Content-Type': 'application/json' };
    request.body = JSON.stringify(body);
  }
  try {
    return await fetch(path, request);
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0, UNREACHABLE);
  }
}

async function problem(answer) {
  const said = await answer.json().catch(() => ({}));
  const sentence = said.detail || said.title || `The hub answers with error ${answer.status}.`;
  return new Problem(answer.status, sentence, said.errors ?? []);
}

/** A query string of what is set: `{a: 1, b: null}` becomes `?a=1`. */
export function query(values) {
  const set = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return set.length ? `?${new URLSearchParams(set)}` : '';
}
