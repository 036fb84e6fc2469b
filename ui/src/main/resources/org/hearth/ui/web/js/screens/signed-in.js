/** Where one is signed in, and ending it there. */
import { html } from '../view.js';
import { del, get } from '../api.js';
import { leave } from '../enter.js';
import { moment } from '../format.js';
import { useLoaded } from '../hooks.js';
import { go } from '../router.js';
import { useStore } from '../store.js';
import { complain, say } from '../toasts.js';
import { Icon } from '../parts/icon.js';
import { Failed, Skeleton } from '../parts/states.js';
import { Twice } from '../parts/twice.js';

const KINDS = {
  sign_in: 'By password',
  one_time_code: 'By a one-time code',
  pairing: 'Paired device',
  console: 'The hub’s own screen',
  api_token: 'A script',
  oidc: 'At the sign-in provider',
};

/** The screen. */
export function SignedIn() {
  const changes = useStore((state) => state.changes.devices);
  const { data, problem, reload } = useLoaded(() => get('/api/me/sessions?limit=200'), [changes]);
  const all = data?.items ?? [];
  const others = all.filter((one) => !one.current);
  const end = (path, words) =>
    del(path)
      .then(() => say(words))
      .catch(complain)
      .finally(reload);
  return html`<header class="screen-head">
      <div class="head-row">
        <button class="icon-button is-leading" aria-label="Back to More" onClick=${() => go('more')}>
          <${Icon} name="back" />
        </button>
        <h1>Signed in</h1>
      </div>
      <p class="head-sub">Every phone, tablet and computer that comes in as you. End what you do not know.</p>
    </header>
    ${problem && !data && html`<${Failed} problem=${problem} onRetry=${reload} />`}
    ${!data && !problem && html`<${Skeleton} count=${3} />`}
    <div class="cards">
      ${all.filter((one) => one.current).map((one) => html`<${Place} key=${one.id} signIn=${one} />`)}
      ${others.length > 1 &&
      html`<${Twice}
        icon="leave"
        label=${`End all ${others.length} others`}
        sure="Tap again: only this device stays"
        onSure=${() => end('/api/me/sessions', 'Only this device is signed in now.')}
      />`}
      ${others.map(
        (one) => html`<${Place}
          key=${one.id}
          signIn=${one}
          onEnd=${() => end(`/api/me/sessions/${one.id}`, `${one.name} is signed out.`)}
        />`,
      )}
    </div>`;
}

function Place({ signIn, onEnd }) {
  const { name, kind, current, ipAddress, lastUsedAt, createdAt } = signIn;
  return html`<article class="card">
    <div class="card-head">
      <span class="player-icon"><${Icon} name=${kind === 'console' ? 'screen' : 'phone'} size="22" /></span>
      <h2>${name}</h2>
      ${current && html`<span class="pill is-playing">This one</span>`}
    </div>
    <dl class="details">
      <div><dt>Last used</dt><dd>${current ? 'Now' : moment(lastUsedAt)}</dd></div>
      <div><dt>Since</dt><dd>${moment(createdAt)}</dd></div>
      <div><dt>How</dt><dd>${KINDS[kind] ?? 'In another way'}${ipAddress ? `, from ${ipAddress}` : ''}</dd></div>
    </dl>
    ${current
      ? html`<${Twice} icon="leave" label="Sign out here" sure="Tap again to sign out here" onSure=${leave} />`
      : html`<${Twice} icon="close" label="End it" sure=${`Tap again to end ${name}`} onSure=${onEnd} />`}
  </article>`;
}
