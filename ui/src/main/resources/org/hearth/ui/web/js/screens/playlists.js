/** All playlists. */
import { html } from '../view.js';
import { count, lasting } from '../format.js';
import { useLoaded } from '../hooks.js';
import { useMayAll } from '../may.js';
import { allPlaylists } from '../playlists.js';
import { go, open } from '../router.js';
import { useStore } from '../store.js';
import { Icon } from '../parts/icon.js';
import { PlaylistCover } from '../parts/playlist-cover.js';
import { ASK } from '../parts/reason.js';
import { Empty, Failed, Skeleton } from '../parts/states.js';

/** The screen. */
export function Playlists() {
  const changes = useStore((state) => state.changes.playlists);
  const { data, problem, reload } = useLoaded(allPlaylists, [changes]);
  const mayMake = useMayAll('playlist:manage', 'playlist');
  const create = () => open('newPlaylist', { onDone: ({ id }) => go('playlists', id) });
  return html`<header class="screen-head">
      <div class="head-row">
        <h1>Playlists</h1>
        ${mayMake &&
        html`<button class="button is-small" onClick=${create}><${Icon} name="plus" size="20" /> New</button>`}
      </div>
    </header>
    ${problem && html`<${Failed} problem=${problem} onRetry=${reload} />`}
    ${!data && !problem && html`<${Skeleton} count=${6} />`}
    ${data?.length === 0 &&
    html`<${None} onMake=${mayMake ? create : null} />`}
    ${data?.length > 0 &&
    html`<ul class="rows">
      ${data.map(
        (playlist) => html`<li key=${playlist.id}>
          <button class="row" onClick=${() => go('playlists', playlist.id)}>
            <${PlaylistCover} playlist=${playlist} />
            <span class="words">
              <span class="title">${playlist.name}</span>
              <span class="sub">${summary(playlist)}</span>
            </span>
            <span class="aside"><${Icon} name="forward" size="20" /></span>
          </button>
        </li>`,
      )}
    </ul>`}`;
}

function None({ onMake }) {
  if (!onMake) {
    return html`<${Empty} icon="playlists" title="No playlists for you yet">
      <p>Lists that somebody makes for you or gives you appear here. ${ASK}</p>
    <//>`;
  }
  return html`<${Empty} icon="playlists" title="No playlists yet">
    <p>Make one for Sunday breakfast, the long drive or bedtime, and add songs from the library.</p>
    <button class="button is-primary" onClick=${onMake}>
      <${Icon} name="plus" size="20" /> Make a playlist
    </button>
  <//>`;
}

/** `12 items · 45 min`. */
export const summary = ({ itemCount, durationMs }) =>
  itemCount ? `${count(itemCount, 'item')} · ${lasting(durationMs)}` : 'Empty';
