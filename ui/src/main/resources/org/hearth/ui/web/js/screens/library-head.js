/** Search, kinds, order and view of the library. */
import { html, names, useRef } from '../view.js';
import { count } from '../format.js';
import { useMay } from '../may.js';
import { open } from '../router.js';
import { play, useTarget } from '../players.js';
import { Icon } from '../parts/icon.js';

const KINDS = [
  { kind: '', label: 'All' },
  { kind: 'audio', label: 'Music', icon: 'music' },
  { kind: 'image', label: 'Photos', icon: 'photo' },
  { kind: 'video', label: 'Videos', icon: 'video' },
  { kind: 'document', label: 'Documents', icon: 'document' },
];

const UNITS = { audio: 'song', image: 'photo', video: 'video', document: 'document', problem: 'problem' };
const MOST_QUEUED = 200;

/** The title scrolls away; search and kinds stay at the top. */
export function LibraryHead({ wish, total, problems, items, onWish }) {
  const kinds = problems
    ? [...KINDS, { kind: 'problem', label: `Problems (${problems})`, icon: 'warning' }]
    : KINDS;
  return html`<header class="screen-head is-sticky">
    <div class="head-row">
      <h1>Library</h1>
      <button class="icon-button" aria-label="Order" onClick=${() => open('sort', { order: wish.order, onWish })}>
        <${Icon} name="sort" />
      </button>
      <${ViewToggle} view=${wish.view} onWish=${onWish} />
    </div>
    <${Search} value=${wish.search} onValue=${(search) => onWish({ search })} />
    <div class="chips" role="group" aria-label="Kind">
      ${kinds.map(
        ({ kind, label, icon }) => html`<button
          key=${kind}
          class=${names('chip', kind === 'problem' && 'is-problem')}
          aria-pressed=${kind === wish.kind}
          onClick=${() => onWish({ kind })}
        >
          ${icon && html`<${Icon} name=${icon} size="18" />`}${label}
        </button>`,
      )}
    </div>
  </header>
    <${Summary} ...${{ wish, total, items }} />`;
}

function Search({ value, onValue }) {
  const input = useRef();
  return html`<div class="search" role="search">
    <${Icon} name="search" size="20" />
    <input
      ref=${input}
      type="search"
      placeholder="Search titles, artists, albums"
      aria-label="Search the library"
      autocomplete="off"
      autocapitalize="off"
      spellcheck=${false}
      enterkeyhint="search"
      value=${value}
      onInput=${(event) => onValue(event.target.value)}
      onKeyDown=${(event) => event.key === 'Enter' && input.current.blur()}
    />
    ${value &&
    html`<button class="icon-button" aria-label="Clear the search" onClick=${() => (onValue(''), input.current.focus())}>
      <${Icon} name="close" size="20" />
    </button>`}
  </div>`;
}

function ViewToggle({ view, onWish }) {
  const other = view === 'grid' ? 'list' : 'grid';
  return html`<button
    class="icon-button"
    aria-label=${other === 'grid' ? 'Show covers' : 'Show a list'}
    onClick=${() => onWish({ view: other })}
  >
    <${Icon} name=${other === 'grid' ? 'grid' : 'rows'} />
  </button>`;
}

/** How many there are, and for music all of them at a tap. */
function Summary({ wish, total, items }) {
  const target = useTarget();
  const mayPlay = useMay('media:play');
  const ids = items.slice(0, MOST_QUEUED).map((item) => item.id);
  const playAll = () => play(target?.id, { mediaIds: ids });
  const shuffle = () => play(target?.id, { mediaIds: shuffled(ids) });
  return html`<div class="summary">
    <span aria-live="polite">${total === null ? '…' : count(total, UNITS[wish.kind] ?? 'item')}</span>
    ${wish.kind === 'audio' && mayPlay &&
    html`<span class="summary-actions">
      <button class="text-button" disabled=${!ids.length} onClick=${playAll}>
        <${Icon} name="play" size="18" /> Play all
      </button>
      <button class="text-button" disabled=${!ids.length} onClick=${shuffle}>
        <${Icon} name="shuffle" size="18" /> Shuffle
      </button>
    </span>`}
  </div>`;
}

/** A fair shuffle of a copy (Fisher and Yates). */
function shuffled(ids) {
  const copy = [...ids];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}
