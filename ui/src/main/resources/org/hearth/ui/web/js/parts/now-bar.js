/** The bar at the bottom: what the chosen player plays. */
import { html, names } from '../view.js';
import { useTicking } from '../hooks.js';
import { useMedia } from '../media-cache.js';
import { playInsideTap } from '../player.js';
import { command, isHere, nameOf, positionOf, useTarget } from '../players.js';
import { open } from '../router.js';
import { useStore } from '../store.js';
import { Cover } from './cover.js';
import { Icon } from './icon.js';
import { PlayPause, Seek, Skip, Volume } from './transport.js';

/** Always there and always as high, so that nothing jumps when a song begins. */
export function NowBar() {
  const player = useTarget();
  const item = useMedia(player?.mediaId);
  const here = useStore((state) => state.here);
  const isLoaded = useStore((state) => state.players !== null);
  const show = () => open('nowPlaying');
  return html`<section class="now-bar" aria-label="Now playing">
    ${here.needsTap && html`<${TapToPlay} />`}
    <${Progress} player=${player} />
    <button class="now-what" aria-label=${label(player, item)} onClick=${show}>
      <span class="art"><${Cover} item=${item} isEager /></span>
      <span class="words">
        <span class="title">${player?.mediaId ? (item?.title ?? '…') : 'Nothing playing'}</span>
        <span class="sub">${below(player, item, isLoaded)}</span>
      </span>
    </button>
    <span class="now-buttons">
      <span class="is-roomy"><${Skip} player=${player} verb="previous" /></span>
      <${PlayPause} player=${player} />
      <${Skip} player=${player} verb="next" />
    </span>
    <span class="now-wide">
      <${Seek} player=${player} />
      <${Volume} player=${player} />
    </span>
    <button class="icon-button" aria-label="Choose a player" onClick=${() => open('playOn')}>
      <${Icon} name=${isHere(player) ? 'phone' : 'cast'} size="22" />
    </button>
  </section>`;
}

const label = (player, item) =>
  player?.mediaId ? `Now playing ${item?.title ?? ''} on ${nameOf(player)}` : 'Now playing: nothing';

/** @param isLoaded whether it is known which players there are */
function below(player, item, isLoaded) {
  if (!player) return isLoaded ? 'No player chosen' : 'One moment …';
  if (player.problem) return player.problem;
  return [player.mediaId && item?.artist, nameOf(player)].filter(Boolean).join(' · ');
}

/** A thin line of how far it is. */
function Progress({ player }) {
  useTicking(player?.state === 'playing', 1000);
  const part = player?.durationMs ? positionOf(player) / player.durationMs : 0;
  return html`<span
    class=${names('now-progress', !part && 'is-empty')}
    style=${{ transform: `scaleX(${part})` }}
  ></span>`;
}

/** Browsers play only after a touch; this is the touch. */
function TapToPlay() {
  const id = useStore((state) => state.deviceId);
  const tap = () => {
    playInsideTap();
    command({ id }, 'resume');
  };
  return html`<button class="tap-to-play" onClick=${tap}>
    <${Icon} name="play" size="40" />
    <span>Tap to play<small>The browser wants your touch before it makes a sound.</small></span>
  </button>`;
}
