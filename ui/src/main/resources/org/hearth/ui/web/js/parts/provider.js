/** Signing in at the household's provider: the way there, and in words how it went. */
import { html, useEffect, useState } from '../view.js';
import { get, query } from '../api.js';
import { deviceName } from '../device-name.js';

const ASK = 'Ask whoever looks after Hearth at home';

/** What each refusal of the hub means for the person who reads it. */
const WORDS = {
  unknown: (name) =>
    `Nobody in this house has the e-mail address that ${name} knows you by. ${ASK} to enter it for you, or sign in as somebody else.`,
  unverified: (name) =>
    `${name} has not made sure yet that your e-mail address is yours. Confirm it there, then sign in again.`,
  'no-email': (name) => `${name} does not tell your e-mail address. ${ASK} to allow it there.`,
  taken: (name) =>
    `You are known here by another account at ${name}. Sign in with that one, or ask whoever looks after Hearth at home to unlink it.`,
  'switched-off': () => `Your account here is switched off, or your visit is over. ${ASK}.`,
  cancelled: (name) => `You did not finish signing in with ${name}. Try again, or use another way.`,
  away: (name) =>
    `${name} does not answer. Try again in a while; your e-mail and password, and pairing codes, work all the same.`,
  stale: () => 'That took too long, or began in another browser. Sign in once more.',
  rejected: (name) => `What ${name} answered could not be believed, so nobody was signed in. Try again, or ask whoever looks after Hearth at home.`,
  busy: () => 'Too many tries. Wait some minutes and try again.',
  unready: () => 'The hub could not do that at the moment. Try again shortly.',
  none: () => 'This hub has no such sign-in any more. Use another way in.',
};

/** Refusals after which the provider should ask anew who it is. */
const WRONG_PERSON = ['unknown', 'unverified', 'no-email', 'taken', 'switched-off'];

/** The provider's name; null while it is not known, and when there is none. */
export function useProvider() {
  const [name, setName] = useState(null);
  useEffect(() => {
    get('/api/auth/oidc')
      .then((provider) => setName(provider.name))
      .catch(() => null);
  }, []);
  return name;
}

/** Why the provider's sign-in did not let somebody in. */
export function ProviderProblem({ code, name }) {
  const words = WORDS[code] ?? WORDS.rejected;
  return html`<p class="form-problem" role="alert">${words(name ?? 'the provider')}</p>`;
}

/** The way to the provider. */
export function ProviderButton({ name, after }) {
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    const back = () => setLeaving(false);
    addEventListener('pageshow', back);
    return () => removeEventListener('pageshow', back);
  }, []);
  const where = location.pathname === '/' ? `/${location.hash}` : '/';
  const wish = { return: where, device: deviceName(), another: WRONG_PERSON.includes(after) ? 1 : null };
  return html`<div class="provider">
    <p class="provider-or"><span>or</span></p>
    <a
      class="button is-wide"
      href=${`/api/auth/oidc/login${query(wish)}`}
      aria-disabled=${isLeaving}
      onClick=${(event) => (isLeaving ? event.preventDefault() : setLeaving(true))}
      ><span class="provider-name">${isLeaving ? `Going to ${name} …` : `Sign in with ${name}`}</span></a
    >
  </div>`;
}
