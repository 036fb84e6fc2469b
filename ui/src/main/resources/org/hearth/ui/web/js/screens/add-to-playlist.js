/** Choosing the playlist that items go to. */
import { html } from '../view.js';
import { useLoaded } from '../hooks.js';
import { useMayAll } from '../may.js';
import { addItems, allPlaylists } from '../playlists.js';
import { close, swap } from '../router.js';
import { useStore } from '../store.js';
import { complain, say } from '../toasts.js';
import { Icon } from '../parts/icon.js';
import { PlaylistCover } from '../parts/playlist-cover.js';
import { Reason } from '../parts/reason.js';
import { Sheet } from '../parts/sheet.js';
import { Failed, Skeleton } from '../parts/states.js';
import { summary } from './playlists.js';

/** @param mediaIds what to add */
export function AddToPlaylist({ mediaIds }) {
  const changes = useStore((state) => state.changes.playlists);
  const { data, problem, reload } = useLoaded(allPlaylists, [changes]);
  const mayMake = useMayAll('playlist:manage', 'playlist');
  const theirs = data?.filter((playlist) => playlist.mayEdit);
  const add = ({ id, name }) =>
    addItems(id, mediaIds)
      .then(() => say(`Added to “${name}”.`))
      .catch(complain);
  return html`<${Sheet} title="Add to a playlist">
    <ul class="rows">
      ${mayMake &&
      html`<li>
        <button class="row" onClick=${() => swap('newPlaylist', { onDone: add })}>
          <span class="art"><span class="cover is-plus"><${Icon} name="plus" /></span></span>
          <span class="words"><span class="title">New playlist</span></span>
        </button>
      </li>`}
      ${theirs?.map(
        (playlist) => html`<li key=${playlist.id}>
          <button class="row" onClick=${() => close(() => add(playlist))}>
            <${PlaylistCover} playlist=${playlist} />
            <span class="words">
              <span class="title">${playlist.name}</span>
              <span class="sub">${summary(playlist)}</span>
            </span>
          </button>
        </li>`,
      )}
    </ul>
    ${theirs?.length === 0 && !mayMake && html`<${Reason} words="No playlist here is yours to change." />`}
    ${!data && !problem && html`<${Skeleton} count=${3} />`}
    ${problem && html`<${Failed} problem=${problem} onRetry=${reload} />`}
  <//>`;
}
