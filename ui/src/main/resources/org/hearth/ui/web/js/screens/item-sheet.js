/** One library item: what it is, and what can be done with it. */
import { html } from '../view.js';
import { bytes, clock, day } from '../format.js';
import { remember, useMedia } from '../media-cache.js';
import { useMay } from '../may.js';
import { mayPlayHere } from '../playable.js';
import { play } from '../players.js';
import { close, open } from '../router.js';
import { now } from '../store.js';
import { Cover } from '../parts/cover.js';
import { Icon } from '../parts/icon.js';
import { Sheet } from '../parts/sheet.js';
import { ASK } from '../parts/reason.js';
import { subtitle } from '../parts/tile.js';

const FROM_START_MS = 10_000;
const KINDS = { audio: 'Song', image: 'Photo', video: 'Video', document: 'Document' };
const LABELS = { genre: 'Genre', year: 'Year', track: 'Track', disc: 'Disc', composer: 'Composer', camera: 'Camera' };

/** @param item as the list had it; the hub's newest replaces it */
export function ItemSheet({ item: given }) {
  const item = useMedia(given.id) ?? given;
  remember([item]);
  const isSound = item.type === 'audio' || item.type === 'video';
  return html`<${Sheet} title=${KINDS[item.type] ?? 'Item'} label=${item.title}>
    <div class="item-head">
      <${Cover} item=${item} isEager />
      <div class="item-words">
        <p class="item-title">${item.title}</p>
        ${item.state !== 'problem' && html`<p class="item-sub">${subtitle(item)}</p>`}
      </div>
    </div>
    ${item.state === 'problem' && html`<${Trouble} item=${item} />`}
    ${item.state === 'missing' &&
    html`<${Note} words="The file is not in its folder at the moment." />`}
    ${item.state === 'present' && isSound && html`<${SoundActions} item=${item} />`}
    ${item.state === 'present' && !isSound && html`<${Open} item=${item} />`}
    <${Details} item=${item} />
  <//>`;
}

const Note = ({ words }) =>
  html`<div class="note"><${Icon} name="warning" size="20" /><p>${words}</p></div>`;

function Trouble({ item }) {
  return html`<div class="note is-problem">
    <${Icon} name="warning" size="20" />
    <p>${item.problem ?? 'This file cannot be used.'} Once it is replaced, the hub notices by itself.</p>
  </div>`;
}

/** Play here first, or go on where somebody stopped, then the other ways. */
function SoundActions({ item }) {
  const isResumable = item.positionMs > FROM_START_MS && item.type === 'video';
  const playHere = (positionMs) => close(() => play(now().deviceId, { mediaId: item.id, positionMs }));
  const canHere = mayPlayHere(item.mimeType);
  const mayPlay = useMay('media:play');
  const mayList = useMay('playlist:manage');
  if (!mayPlay) return html`<${Note} words=${`You may look at this, but not play it. ${ASK}`} />`;
  return html`<div class="item-actions">
      <button
        class="button is-primary"
        data-focus=${canHere ? '' : undefined}
        disabled=${!canHere}
        onClick=${() => playHere(isResumable ? item.positionMs : 0)}
      >
        <${Icon} name="play" size="22" />
        ${isResumable ? `Go on at ${clock(item.positionMs)}` : 'Play here'}
      </button>
      <button class="button" onClick=${() => open('playOn', { what: { mediaId: item.id }, title: item.title })}>
        <${Icon} name="cast" size="22" /> Play on …
      </button>
    </div>
    ${!canHere &&
    html`<${Note} words="This browser cannot play this kind of file. Choose another player for it." />`}
    <ul class="menu">
      ${isResumable && html`<${MenuRow} icon="previous" label="Play from the beginning" onPick=${() => playHere(0)} />`}
      ${mayList &&
      html`<${MenuRow} icon="plus" label="Add to a playlist" onPick=${() => open('addToPlaylist', { mediaIds: [item.id] })} />`}
    </ul>`;
}

/** A row of a sheet's menu. */
export function MenuRow({ icon, label, isDanger, disabled, onPick }) {
  return html`<li>
    <button class=${isDanger ? 'menu-row is-danger' : 'menu-row'} disabled=${disabled} onClick=${onPick}>
      <${Icon} name=${icon} /><span class="menu-words">${label}</span>
    </button>
  </li>`;
}

function Open({ item }) {
  const source = `/api/media/${item.id}/stream`;
  return html`<div class="item-actions">
    <a class="button is-primary" href=${source} target="_blank" rel="noopener" data-focus>
      <${Icon} name="open" size="22" /> Open
    </a>
    <a class="button" href=${source} download=${item.name}><${Icon} name="down" size="22" /> Save</a>
  </div>`;
}

function Details({ item }) {
  const { metadata = {} } = item;
  const rows = [
    ['Artist', item.artist],
    ['Album', item.album],
    ['Length', item.durationMs && clock(item.durationMs)],
    ['Picture', item.width && `${item.width} × ${item.height}`],
    ...Object.entries(LABELS).map(([key, label]) => [label, metadata[key]]),
    ['Size', bytes(item.size)],
    ['Kind', item.mimeType],
    ['File', item.path],
    ['Added', day(item.createdAt)],
  ].filter(([, value]) => value);
  return html`<dl class="details">
    ${rows.map(([label, value]) => html`<div key=${label}><dt>${label}</dt><dd>${String(value)}</dd></div>`)}
  </dl>`;
}
