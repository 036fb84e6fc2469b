/** Choosing a player: to play something on it, or only to look after it. */
import { html, names } from '../view.js';
import { chooseTarget, isHere, mayControl, nameOf, play, sorted, targetOf } from '../players.js';
import { close, closeAll } from '../router.js';
import { useStore } from '../store.js';
import { Icon } from '../parts/icon.js';
import { Sheet } from '../parts/sheet.js';

const ICONS = { console: 'screen', web: 'phone', box: 'music', speaker: 'players' };
const STATES = { idle: 'Ready', playing: 'Playing', paused: 'Paused', stalled: 'Waiting' };

/** The icon of a kind of player. */
export const playerIcon = (player) => ICONS[player.kind] ?? 'players';

/** How a player stands, in a word. */
export function playerState({ online, state, problem }) {
  if (!online) return 'Away';
  return problem && state !== 'playing' ? 'Needs help' : STATES[state];
}

/** @param what to play there; without it the player is only chosen */
export function PlayOn({ what, title }) {
  const players = useStore((state) => state.players);
  const deviceId = useStore((state) => state.deviceId);
  const target = useStore(targetOf);
  const pick = ({ id }) => {
    if (what) closeAll(() => play(id, what));
    else close(() => chooseTarget(id));
  };
  return html`<${Sheet} title=${what ? 'Play on' : 'Choose a player'}>
    ${title && html`<p class="sheet-lead">${title}</p>`}
    <ul class="menu">
      ${sorted(players, deviceId).map(
        (player) => html`<li key=${player.id}>
          <button
            class=${names('menu-row', player.id === target?.id && 'is-chosen')}
            disabled=${!player.online || (what && !mayControl(player))}
            aria-current=${player.id === target?.id ? 'true' : undefined}
            onClick=${() => pick(player)}
          >
            <${Icon} name=${playerIcon(player)} />
            <span class="menu-words">
              ${nameOf(player)}
              <small>${isHere(player) ? `${player.name} · ` : ''}${what && !mayControl(player) ? 'Not yours to play on' : playerState(player)}</small>
            </span>
            ${player.id === target?.id && html`<${Icon} name="check" size="20" />`}
          </button>
        </li>`,
      )}
    </ul>
    <p class="sheet-note">Open Hearth on another phone, tablet or TV, and it appears here as a player.</p>
  <//>`;
}
