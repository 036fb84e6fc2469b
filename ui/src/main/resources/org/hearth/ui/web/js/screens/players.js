/** All players of the house, each with its own buttons. */
import { html, names } from '../view.js';
import { useLoaded } from '../hooks.js';
import { useMedia } from '../media-cache.js';
import { NOT_THEIRS, chooseTarget, isHere, loadPlayers, mayControl, nameOf, sorted, targetOf } from '../players.js';
import { useMayAll } from '../may.js';
import { open } from '../router.js';
import { useStore } from '../store.js';
import { Cover } from '../parts/cover.js';
import { Icon } from '../parts/icon.js';
import { Reason } from '../parts/reason.js';
import { Failed, Skeleton } from '../parts/states.js';
import { PlayPause, Seek, Skip, Volume } from '../parts/transport.js';
import { playerIcon, playerState } from './play-on.js';

const EVERY = 'Every screen and speaker of the house. Open Hearth on another device to add it.';
const THEIRS = 'This device, and the screens and speakers that were given to you.';

/** The screen. */
export function Players() {
  const players = useStore((state) => state.players);
  const deviceId = useStore((state) => state.deviceId);
  const seesAll = useMayAll('media:read', 'device');
  const { problem, reload } = useLoaded(loadPlayers, []);
  const all = sorted(players, deviceId);
  return html`<header class="screen-head">
      <div class="head-row"><h1>Players</h1></div>
      <p class="head-sub">${seesAll ? EVERY : THEIRS}</p>
    </header>
    ${problem && html`<${Failed} problem=${problem} onRetry=${reload} />`}
    ${!players && !problem && html`<${Skeleton} count=${3} />`}
    <ul class="players">
      ${all.map((player) => html`<li key=${player.id}><${PlayerCard} player=${player} /></li>`)}
    </ul>`;
}

function PlayerCard({ player }) {
  const item = useMedia(player.mediaId);
  const isTarget = useStore((state) => targetOf(state)?.id === player.id);
  const show = () => {
    chooseTarget(player.id);
    open('nowPlaying');
  };
  return html`<article class=${names('player', !player.online && 'is-away', isTarget && 'is-chosen')}>
    <header class="player-head">
      <span class="player-icon"><${Icon} name=${playerIcon(player)} size="22" /></span>
      <h2>${nameOf(player)}${isHere(player) && html`<small>${player.name}</small>`}</h2>
      <span class=${names('pill', `is-${player.online ? player.state : 'away'}`)}>${playerState(player)}</span>
    </header>
    ${player.mediaId
      ? html`<button class="row is-plain" onClick=${show}>
            <span class="art"><${Cover} item=${item} /></span>
            <span class="words">
              <span class="title">${item?.title ?? '…'}</span>
              <span class="sub">${player.problem ?? item?.artist ?? ''}</span>
            </span>
          </button>
          <${Seek} player=${player} />`
      : html`<p class="player-idle">
          ${player.online ? 'Nothing is playing.' : 'Not connected at the moment.'}
        </p>`}
    <div class="player-controls">
      <span class="player-buttons">
        <${Skip} player=${player} verb="previous" />
        <${PlayPause} player=${player} />
        <${Skip} player=${player} verb="next" />
      </span>
      <${Volume} player=${player} />
    </div>
    ${!mayControl(player) && html`<${Reason} words=${NOT_THEIRS} />`}
  </article>`;
}
