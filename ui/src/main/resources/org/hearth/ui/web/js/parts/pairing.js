/** Makes a code that lets another device in. */
import { html, useEffect, useState } from '../view.js';
import { del, post } from '../api.js';
import { useBusy } from '../hooks.js';
import { complain } from '../toasts.js';
import { clock } from '../format.js';
import { Icon } from './icon.js';

/** The card; the code goes away when it is no longer good. */
export function Pairing() {
  const [pairing, setPairing] = useState(null);
  const [busy, run] = useBusy();
  const start = () =>
    run(() =>
      post('/api/auth/pair/start', { scope: 'member' })
        .then((answer) => {
          setPairing(answer.pairing);
          return pairing && takeBack(pairing);
        })
        .catch(complain),
    );
  const cancel = () =>
    run(() =>
      del(`/api/auth/pair/${pairing.id}`)
        .then(() => setPairing(null))
        .catch(complain),
    );
  return html`<section class="card" aria-label="Another device">
    <div class="card-head">
      <span class="player-icon"><${Icon} name="phone" size="22" /></span>
      <h2>Another device</h2>
    </div>
    ${pairing
      ? html`<${Code} pairing=${pairing} onOver=${() => setPairing(null)} />`
      : html`<p class="card-note">
          Let a phone, tablet or TV in with a code instead of a password. It may do what you do every
          day, but not manage the hub.
        </p>`}
    <button class="button is-wide" disabled=${busy} onClick=${start}>
      <${Icon} name="plus" size="20" /> ${pairing ? 'Another code' : 'Get a pairing code'}
    </button>
    ${pairing &&
    html`<button class="button is-wide" disabled=${busy} onClick=${cancel}>
      <${Icon} name="close" size="20" /> Take it back
    </button>`}
  </section>`;
}

/** The code before; one that a device came in by stays with it. */
function takeBack({ id }) {
  return del(`/api/auth/pair/${id}`).catch((problem) => {
    if (problem.status !== 409) throw problem;
  });
}

/** Counted from its arrival, as the phone's clock may differ from the hub's. */
function Code({ pairing: { code, expiresIn }, onOver }) {
  const [left, setLeft] = useState(expiresIn * 1000);
  useEffect(() => {
    const until = Date.now() + expiresIn * 1000;
    const count = () => {
      const ms = until - Date.now();
      setLeft(ms);
      if (ms <= 0) onOver();
    };
    count();
    const ticker = setInterval(count, 1000);
    return () => clearInterval(ticker);
  }, [code]);
  return html`<div class="pairing">
    <p class="pairing-code" aria-label=${[...code].join(' ')}>${code}</p>
    <p class="card-note">
      On the other device open <strong>${location.host}</strong>, choose “I have a pairing code” and
      type it in. Good for ${clock(Math.max(0, left))} minutes, once.
    </p>
  </div>`;
}
