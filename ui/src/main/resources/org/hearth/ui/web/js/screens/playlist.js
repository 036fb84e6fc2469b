/** One playlist: play it, change its order, take things out. */
import { html, useEffect, useState } from '../view.js';
import { useLoaded } from '../hooks.js';
import { useMay } from '../may.js';
import { play, useTarget } from '../players.js';
import { removeEntry, reorder, wholePlaylist } from '../playlists.js';
import { go, open } from '../router.js';
import { useStore } from '../store.js';
import { complain, say } from '../toasts.js';
import { DragList } from '../parts/drag-list.js';
import { EntryRow } from '../parts/entry-row.js';
import { Icon } from '../parts/icon.js';
import { Reason, withReason } from '../parts/reason.js';
import { Empty, Failed, Skeleton } from '../parts/states.js';
import { summary } from './playlists.js';

const NOT_YOURS = 'This list is for listening; you may not change it.';
const NOT_TO_PLAY = 'You may change this list, but not play it.';
const TO_LOOK_AT = 'You may look at this list, but neither play nor change it.';
const MEANWHILE = 'Someone changed this playlist meanwhile. This is the newest order.';

/** @param id of the playlist */
export function Playlist({ id }) {
  const changes = useStore((state) => state.changes.playlists);
  const { data, problem, reload } = useLoaded(() => wholePlaylist(id), [id, changes]);
  const [entries, setEntries] = useState(null);
  const mayPlay = useMay('media:play');
  useEffect(() => setEntries(data?.entries ?? null), [data]);
  if (problem && !data) return html`<${Gone} problem=${problem} onRetry=${reload} />`;
  const arrange = async (next) => {
    setEntries(next);
    try {
      await reorder(data.playlist, next.map((entry) => entry.id));
    } catch (failure) {
      if (failure.status === 409) say(MEANWHILE);
      else complain(failure);
      reload();
    }
  };
  const remove = async (entry) => {
    setEntries(entries.filter((one) => one !== entry));
    await removeEntry(id, entry.id).catch((failure) => (complain(failure), reload()));
  };
  const mayEdit = data?.playlist.mayEdit ?? false;
  const reason = data && whyOff(mayPlay, mayEdit);
  return html`<${Head} playlist=${data?.playlist} isEmpty=${!entries?.length} mayPlay=${mayPlay} />
    ${reason && html`<${Reason} words=${reason} />`}
    ${!entries && html`<${Skeleton} count=${8} />`}
    ${entries?.length === 0 &&
    html`<${Empty} icon="music" title="Nothing in it yet">
      ${mayEdit && html`<p>Open a song or film in the library and choose “Add to a playlist”.</p>`}
      <button class="button" onClick=${() => go('library')}>Go to the library</button>
    <//>`}
    ${entries?.length > 0 &&
    html`<${DragList}
      entries=${entries}
      onArrange=${mayEdit ? arrange : null}
      reason=${withReason(NOT_YOURS)}
      nameOf=${(entry) => entry.media?.title ?? 'this item'}
      row=${(entry, n) => html`<${EntryRow}
        entry=${entry}
        onOpen=${() => entry.media && open('item', { item: entry.media })}
        onMenu=${() => open('entry', { entry, at: n, entries, mayEdit, onArrange: arrange, onRemove: remove })}
      />`}
    />`}`;
}

/** Why something of it is off; null when nothing is. */
function whyOff(mayPlay, mayEdit) {
  if (mayPlay) return mayEdit ? null : NOT_YOURS;
  return mayEdit ? NOT_TO_PLAY : TO_LOOK_AT;
}

function Head({ playlist, isEmpty, mayPlay }) {
  const target = useTarget();
  return html`<header class="screen-head">
    <div class="head-row">
      <button class="icon-button is-leading" aria-label="Back to the playlists" onClick=${() => go('playlists')}>
        <${Icon} name="back" />
      </button>
      <h1 class="is-long">${playlist?.name ?? ' '}</h1>
      ${playlist?.mayEdit &&
      html`<button
        class="icon-button"
        aria-label="More for this playlist"
        onClick=${() => open('playlistMenu', { playlist })}
      >
        <${Icon} name="dots" />
      </button>`}
    </div>
    <p class="head-sub">${playlist ? summary(playlist) : ' '}</p>
    ${mayPlay &&
    html`<div class="head-actions">
      <button
        class="button is-primary"
        disabled=${isEmpty || !playlist}
        onClick=${() => play(target?.id, { playlistId: playlist.id })}
      >
        <${Icon} name="play" size="22" /> Play
      </button>
      <button
        class="button"
        disabled=${isEmpty || !playlist}
        onClick=${() => open('playOn', { what: { playlistId: playlist.id }, title: playlist.name })}
      >
        <${Icon} name="cast" size="22" /> Play on …
      </button>
    </div>`}
  </header>`;
}

function Gone({ problem, onRetry }) {
  if (problem.status !== 404) return html`<${Failed} problem=${problem} onRetry=${onRetry} />`;
  return html`<${Empty} icon="playlists" title="This playlist is gone">
    <p>Someone has removed it, or it is not yours any more.</p>
    <button class="button" onClick=${() => go('playlists')}>All playlists</button>
  <//>`;
}
