/** Everything about what plays: cover or film, transport, volume, queue, player. */
import { html } from '../view.js';
import { useMedia } from '../media-cache.js';
import { NOT_THEIRS, isHere, mayControl, nameOf, useTarget } from '../players.js';
import { open } from '../router.js';
import { Cover } from '../parts/cover.js';
import { Icon } from '../parts/icon.js';
import { Queue } from '../parts/queue.js';
import { Reason } from '../parts/reason.js';
import { Sheet } from '../parts/sheet.js';
import { subtitle } from '../parts/tile.js';
import { PlayPause, Seek, Skip, Volume } from '../parts/transport.js';
import { VideoStage } from '../parts/video-stage.js';
import { playerIcon } from './play-on.js';

/** The sheet. */
export function NowSheet() {
  const player = useTarget();
  const item = useMedia(player?.mediaId);
  const isFilmHere = item?.type === 'video' && isHere(player) && !player.problem;
  return html`<${Sheet} title="Now playing" tall>
    <div class="now">
      <div class="now-main">
        <div class="now-art">
          ${isFilmHere
            ? html`<${VideoStage} item=${item} />`
            : html`<${Cover} item=${item} isEager />`}
        </div>
        <div class="now-words">
          <p class="now-title">${player?.mediaId ? (item?.title ?? '…') : 'Nothing playing'}</p>
          <p class="now-sub">${item ? subtitle(item) : 'Choose something in the library.'}</p>
        </div>
        ${player?.problem && html`<${Trouble} player=${player} item=${item} />`}
        <${Seek} player=${player} />
        <div class="now-transport">
          <${Skip} player=${player} verb="previous" size="34" />
          <${PlayPause} player=${player} size="38" className="play-button" />
          <${Skip} player=${player} verb="next" size="34" />
        </div>
        <${Volume} player=${player} />
        ${player && !mayControl(player) && html`<${Reason} words=${NOT_THEIRS} />`}
        <button class="player-button" onClick=${() => open('playOn')}>
          <${Icon} name=${player ? playerIcon(player) : 'players'} size="22" />
          <span>${player ? nameOf(player) : 'Choose a player'}</span>
          <${Icon} name="forward" size="18" />
        </button>
        ${player?.mediaId && mayControl(player) && html`<${Elsewhere} player=${player} />`}
      </div>
      <${Queue} player=${player} />
    </div>
  <//>`;
}

/** Leads to where what plays could go on. */
function Elsewhere({ player }) {
  return html`<button class="text-button" onClick=${() => open('playOn', { from: player.id })}>
    Play in another room
  </button>`;
}

/** Says why it does not play and where it may. */
function Trouble({ player, item }) {
  const elsewhere = () =>
    open('playOn', { what: { mediaId: player.mediaId }, title: item?.title });
  return html`<div class="note is-problem" role="alert">
    <${Icon} name="warning" size="20" />
    <p>${player.problem}</p>
    ${player.mediaId && html`<button class="text-button" onClick=${elsewhere}>Play elsewhere</button>`}
  </div>`;
}
