/** One entry of a playlist or queue. */
import { html, names } from '../view.js';
import { clock } from '../format.js';
import { Cover } from './cover.js';
import { Icon } from './icon.js';
import { subtitle } from './tile.js';

/** What stands in a row; `media` is null when the item is gone. */
export function EntryWords({ media }) {
  const sub = !media || media.state === 'present' ? media && subtitle(media) : 'The file is missing at the moment.';
  return html`<span class="art"><${Cover} item=${media} /></span>
    <span class="words">
      <span class="title">${media?.title ?? 'No longer in the library'}</span>
      <span class="sub">${sub}</span>
    </span>
    <span class="aside">${media?.durationMs ? clock(media.durationMs) : ''}</span>`;
}

/** An entry of a playlist with its menu. */
export function EntryRow({ entry: { media }, onOpen, onMenu }) {
  const isThere = media?.state === 'present';
  return html`<button class=${names('row', !isThere && 'is-missing')} onClick=${onOpen}>
      <${EntryWords} media=${media} />
    </button>
    <button class="icon-button" aria-label=${`More for ${media?.title ?? 'this entry'}`} onClick=${onMenu}>
      <${Icon} name="dots" />
    </button>`;
}
