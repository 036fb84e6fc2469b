/** What a player plays next. */
import { html } from '../view.js';
import { get, put } from '../api.js';
import { useLoaded } from '../hooks.js';
import { useMedia } from '../media-cache.js';
import { mayControl, offFor } from '../players.js';
import { complain, say } from '../toasts.js';
import { EntryWords } from './entry-row.js';
import { Icon } from './icon.js';

const NOTHING = { version: 0, index: 0, items: [] };

/** The queue from the present item on. */
export function Queue({ player }) {
  const id = player?.id;
  const load = () => (id ? get(`/api/players/${id}/queue`) : Promise.resolve(NOTHING));
  const { data, reload } = useLoaded(load, [id, player?.queueVersion, player?.mediaId]);
  const { index, items, version } = data ?? NOTHING;
  const remove = async (at) => {
    const rest = items.filter((_, n) => n !== at);
    try {
      await put(`/api/players/${id}/queue`, { version, index, items: rest });
    } catch (failure) {
      if (failure.status === 409) say('Someone changed the queue meanwhile. This is the newest.');
      else complain(failure);
    }
    reload();
  };
  const next = items.slice(index + 1);
  return html`<section class="queue" aria-label="Next">
    <h3>${next.length ? 'Next' : 'Nothing comes after this'}</h3>
    <ol class="rows">
      ${next.map(
        ({ mediaId }, n) => html`<li key=${`${mediaId} ${index + n}`} class="queue-row">
          <${Entry}
            mediaId=${mediaId}
            player=${player}
            onRemove=${() => remove(index + 1 + n)}
          />
        </li>`,
      )}
    </ol>
  </section>`;
}

function Entry({ mediaId, player, onRemove }) {
  const media = useMedia(mediaId);
  return html`<div class="row is-still"><${EntryWords} media=${media} /></div>
    <button
      class="icon-button"
      aria-label=${`Take ${media?.title ?? 'this'} out of the queue`}
      disabled=${!mayControl(player)}
      ...${offFor(player)}
      onClick=${onRemove}
    >
      <${Icon} name="close" size="20" />
    </button>`;
}
