/** Who is signed in here, this device, this hub. */
import { html, useState } from '../view.js';
import { get } from '../api.js';
import { leave } from '../enter.js';
import { useBusy, useLoaded } from '../hooks.js';
import { playableTypes } from '../playable.js';
import { useStore } from '../store.js';
import { Icon } from '../parts/icon.js';
import { Pairing } from '../parts/pairing.js';

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
const MANAGERS = ['owner', 'admin'];

/** The screen. */
export function More() {
  const me = useStore((state) => state.me);
  const mayPair = me.roles.some((role) => MANAGERS.includes(role));
  return html`<header class="screen-head"><div class="head-row"><h1>More</h1></div></header>
    <div class="cards">
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
        <${SignOut} />
      </section>
      ${mayPair && html`<${Pairing} />`}
      <${Hub} />
    </div>`;
}

function SignOut() {
  const [isSure, setSure] = useState(false);
  const [busy, run] = useBusy();
  const tap = () => (isSure ? run(leave) : setSure(true));
  return html`<button class="button is-wide" disabled=${busy} onClick=${tap}>
    <${Icon} name="leave" size="20" /> ${isSure ? 'Tap again to sign out here' : 'Sign out'}
  </button>`;
}

function Hub() {
  const link = useStore((state) => state.link);
  const self = useStore((state) => state.players?.[state.deviceId]);
  const { data } = useLoaded(() => get('/api/status'), [link]);
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
      <div><dt>Plays here</dt><dd>${[...new Set(kinds)].join(', ')}</dd></div>
    </dl>
    ${!isSecureContext &&
    html`<p class="card-note">
      This page comes over plain HTTP inside your home network. Installing it as an app and using it
      offline need HTTPS and come later; everything else works.
    </p>`}
  </section>`;
}
