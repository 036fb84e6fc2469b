/** One item of the library, as a tile with a big cover or as a row. */
import { html, names } from '../view.js';
import { clock } from '../format.js';
import { useStore } from '../store.js';
import { targetOf } from '../players.js';
import { Cover } from './cover.js';
import { Icon } from './icon.js';

const KINDS = { image: 'Photo', video: 'Video', document: 'Document' };

/** What stands under a title. */
export function subtitle(item) {
  if (item.state === 'problem') return item.problem ?? 'This file cannot be used.';
  const made = [item.artist, item.album].filter(Boolean).join(' · ');
  return made || KINDS[item.type] || 'Unknown artist';
}

const LONG_MS = 15 * 60_000;

/** How far somebody has come in a film or long recording, from 0 to 1; 0 when at either end. */
function progress({ type, positionMs, durationMs }) {
  if (!durationMs || (type !== 'video' && durationMs < LONG_MS)) return 0;
  const part = positionMs / durationMs;
  return part > 0.02 && part < 0.97 ? part : 0;
}

/** @param shape `tile` or `row` */
export function Tile({ item, shape, onOpen }) {
  const isPlaying = useStore((state) => targetOf(state)?.mediaId === item.id);
  const part = progress(item);
  return html`<li>
    <button class=${names(shape, isPlaying && 'is-playing')} onClick=${onOpen}>
      <span class="art">
        <${Cover} item=${item} />
        ${item.type === 'video' && item.durationMs && html`<span class="badge">${clock(item.durationMs)}</span>`}
        ${part > 0 &&
        html`<span class="art-progress" style=${{ '--part': `${part * 100}%` }}></span>`}
      </span>
      <span class="words">
        <span class="title">${item.title}</span>
        <span class="sub">${subtitle(item)}</span>
      </span>
      ${shape === 'row' && html`<${Aside} item=${item} />`}
    </button>
  </li>`;
}

function Aside({ item }) {
  if (item.state === 'problem') {
    return html`<span class="aside is-problem"><${Icon} name="warning" size="20" /></span>`;
  }
  return html`<span class="aside">${item.durationMs ? clock(item.durationMs) : ''}</span>`;
}
