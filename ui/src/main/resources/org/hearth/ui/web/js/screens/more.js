/** Who is signed in here, this device, this hub. */
import { html } from '../view.js';
import { get } from '../api.js';
import { leave } from '../enter.js';
import { useLoaded } from '../hooks.js';
import { may, mayAll, useMay } from '../may.js';
import { playableTypes } from '../playable.js';
import { go, open } from '../router.js';
import { useStore } from '../store.js';
import { Icon } from '../parts/icon.js';
import { Pairing } from '../parts/pairing.js';
import { ASK } from '../parts/reason.js';
import { Twice } from '../parts/twice.js';
import { MenuRow } from './item-sheet.js';

const LINKS = { online: 'Connected', connecting: 'Connecting …', offline: 'Out of reach' };
const ROLES = {
  owner: 'Owner',
  admin: 'Administrator',
  operator: 'Member',
  viewer: 'Looks and listens',
  auditor: 'Reads the record',
  guest: 'What was given',
};
const KINDS = { child: 'Child', guest: 'Guest' };

/** The screen. */
export function More() {
  const me = useStore((state) => state.me);
  const mayPair = mayAll(me, 'device:manage', 'device');
  const mayHear = may(me, 'media:read') || may(me, 'playlist:read');
  return html`<header class="screen-head"><div class="head-row"><h1>More</h1></div></header>
    <div class="cards">
      ${!mayHear && html`<${NothingYet} me=${me} />`}
      <section class="card" aria-label="You">
        <div class="card-head">
          <span class="player-icon"><${Icon} name="person" size="22" /></span>
          <h2>${me.name}</h2>
        </div>
        <dl class="details">
          ${me.email && html`<div><dt>E-mail</dt><dd>${me.email}</dd></div>`}
          ${KINDS[me.kind] && html`<div><dt>Here as</dt><dd>${KINDS[me.kind]}</dd></div>`}
          <div><dt>May</dt><dd>${me.roles.map((role) => ROLES[role] ?? role).join(', ')}</dd></div>
        </dl>
        <ul class="menu">
          <${MenuRow} icon="phone" label="Where you are signed in" onPick=${() => go('signed-in')} />
          ${me.hasPassword &&
          html`<${MenuRow} icon="key" label="Change your password" onPick=${() => open('password')} />`}
        </ul>
        <${Twice} icon="leave" label="Sign out" sure="Tap again to sign out here" onSure=${leave} />
      </section>
      ${mayPair && html`<${Pairing} />`}
      <${Hub} />
    </div>`;
}

/** Said once and kindly, instead of screens with nothing in them. */
function NothingYet({ me }) {
  const words = may(me, 'audit:read')
    ? 'You read the record of the house. That is on the hub’s own screen; music and lists are for others.'
    : `Nothing to hear or see is yours yet. ${ASK} It appears here at once.`;
  return html`<section class="card" aria-label="Welcome"><p class="card-note">${words}</p></section>`;
}

function Hub() {
  const link = useStore((state) => state.link);
  const self = useStore((state) => state.players?.[state.deviceId]);
  const mayAsk = useMay('health:read');
  const { data } = useLoaded(() => (mayAsk ? get('/api/status') : Promise.resolve(null)), [link, mayAsk]);
  const kinds = playableTypes().map((type) => type.replace(/^.*\/(x-)?/, ''));
  return html`<section class="card" aria-label="This hub">
    <div class="card-head">
      <span class="player-icon"><${Icon} name="home" size="22" /></span>
      <h2>This hub</h2>
    </div>
    <dl class="details">
      ${data?.name && html`<div><dt>Name</dt><dd>${data.name}</dd></div>`}
      <div><dt>Address</dt><dd>${location.host}</dd></div>
      <div><dt>Connection</dt><dd>${LINKS[link]}</dd></div>
      ${data?.version && html`<div><dt>Version</dt><dd>${data.version}</dd></div>`}
      ${self && html`<div><dt>This device</dt><dd>${self.name}</dd></div>`}
      ${self && html`<div><dt>Plays here</dt><dd>${[...new Set(kinds)].join(', ')}</dd></div>`}
    </dl>
    ${!isSecureContext &&
    html`<p class="card-note">
      This page comes over plain HTTP inside your home network. Installing it as an app and using it
      offline need HTTPS and come later; everything else works.
    </p>`}
  </section>`;
}
