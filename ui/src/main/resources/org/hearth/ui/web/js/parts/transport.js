/** The buttons and sliders of one player; each sends a command, the hub's news moves them. */
import { html, useState } from '../view.js';
import { clock, spoken } from '../format.js';
import { useTicking } from '../hooks.js';
import { playInsideTap } from '../player.js';
import { command, isHere, mayControl, offFor, positionOf } from '../players.js';
import { Icon } from './icon.js';
import { Slider } from './slider.js';

/** Whether a player is at work, if only waiting for its bytes. */
export const isActive = (player) =>
  player?.state === 'playing' || (player?.state === 'stalled' && !player.problem);

/** Play or pause. A tap on this page's own button is also what browsers want before they play. */
export function PlayPause({ player, size = 28, className = 'icon-button' }) {
  const active = isActive(player);
  const toggle = () => {
    if (!active && isHere(player)) playInsideTap();
    command(player, active ? 'pause' : 'resume');
  };
  return html`<button
    class=${className}
    aria-label=${active ? 'Pause' : 'Play'}
    disabled=${!player?.online || !player.mediaId || !mayControl(player)}
    ...${offFor(player)}
    onClick=${toggle}
  >
    <${Icon} name=${active ? 'pause' : 'play'} size=${size} />
  </button>`;
}

/** Next or previous. @param verb `next` or `previous` */
export function Skip({ player, verb, size = 26 }) {
  return html`<button
    class="icon-button"
    aria-label=${verb === 'next' ? 'Next' : 'Previous'}
    disabled=${!player?.online || !player.mediaId || !mayControl(player)}
    ...${offFor(player)}
    onClick=${() => command(player, verb)}
  >
    <${Icon} name=${verb} size=${size} />
  </button>`;
}

/** Where the player is, and moving it. */
export function Seek({ player }) {
  useTicking(player?.state === 'playing');
  const [held, setHeld] = useState(null);
  const duration = player?.durationMs ?? 0;
  const position = held ?? positionOf(player);
  const seek = (positionMs) => {
    setHeld(positionMs);
    command(player, 'seek', { positionMs }).then(() => setTimeout(() => setHeld(null), 400));
  };
  return html`<div class="seek">
    <${Slider}
      label="Position"
      value=${Math.round(position)}
      max=${duration}
      step=${1000}
      disabled=${!duration || !player.online || !mayControl(player)}
      reason=${offFor(player)}
      words=${spoken}
      onMove=${setHeld}
      onSet=${seek}
    />
    <span class="seek-time">${clock(position)}</span>
    <span class="seek-time">${duration ? clock(duration) : '–:––'}</span>
  </div>`;
}

/** How loud the player is. */
export function Volume({ player }) {
  return html`<div class="volume">
    <${Icon} name=${player?.volume === 0 ? 'mute' : 'volume'} size="22" />
    <${Slider}
      label=${`Volume of ${player?.name ?? 'the player'}`}
      value=${player?.volume ?? 0}
      max=${100}
      disabled=${!player?.online || !mayControl(player)}
      reason=${offFor(player)}
      words=${(value) => `${value} percent`}
      onSet=${(volume) => command(player, 'volume', { volume })}
    />
  </div>`;
}
