/** What can be done with one entry of a playlist. */
import { html } from '../view.js';
import { useMay } from '../may.js';
import { play, useTarget } from '../players.js';
import { close, swap } from '../router.js';
import { moved } from '../parts/drag-list.js';
import { Sheet } from '../parts/sheet.js';
import { MenuRow } from './item-sheet.js';

/**
 * @param at where the entry stands among its `entries`
 * @param mayEdit whether the list is theirs to change
 */
export function Entry({ entry, at, entries, mayEdit, onArrange, onRemove }) {
  const to = (place) => () => close(() => onArrange(moved(entries, at, place)));
  const target = useTarget();
  const mayPlay = useMay('media:play');
  const playable = entries.filter((one) => one.media?.state === 'present');
  const playFrom = () =>
    close(() => {
      const mediaIds = playable.map((one) => one.mediaId);
      play(target?.id, { mediaIds, index: playable.indexOf(entry) });
    });
  return html`<${Sheet} title=${entry.media?.title ?? 'Entry'}>
    <ul class="menu">
      ${entry.media && html`<${MenuRow} icon="music" label="Show this item" onPick=${() => swap('item', { item: entry.media })} />`}
      ${mayPlay && playable.includes(entry) && html`<${MenuRow} icon="play" label="Play from here" onPick=${playFrom} />`}
      ${mayEdit &&
      html`<${MenuRow} icon="up" label="Move up" disabled=${at === 0} onPick=${to(at - 1)} />
        <${MenuRow} icon="down" label="Move down" disabled=${at === entries.length - 1} onPick=${to(at + 1)} />
        <${MenuRow} icon="trash" label="Take out of the playlist" isDanger onPick=${() => close(() => onRemove(entry))} />`}
    </ul>
  <//>`;
}
