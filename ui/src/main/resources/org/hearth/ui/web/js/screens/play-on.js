/** Choosing a player: to play something on it, to go on there, or only to look after it. */
import { html, names } from '../view.js';
import { chooseTarget, isHere, mayControl, move, nameOf, play, sorted, targetOf } from '../players.js';
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

/**
 * Without `what` and `from` the player is only chosen.
 * @param what to play there
 * @param from the id of the player whose music goes on there
 */
export function PlayOn({ what, from, title }) {
  const players = useStore((state) => state.players);
  const deviceId = useStore((state) => state.deviceId);
  const target = useStore(targetOf);
  const needsControl = what || from;
  const pick = ({ id }) => {
    if (what) closeAll(() => play(id, what));
    else if (from) close(() => move(from, id));
    else close(() => chooseTarget(id));
  };
  return html`<${Sheet} title=${from ? 'Play in another room' : what ? 'Play on' : 'Choose a player'}>
    ${title && html`<p class="sheet-lead">${title}</p>`}
    <ul class="menu">
      ${sorted(players, deviceId).filter(({ id }) => id !== from).map(
        (player) => html`<li key=${player.id}>
          <button
            class=${names('menu-row', player.id === target?.id && 'is-chosen')}
            disabled=${!player.online || (needsControl && !mayControl(player))}
            aria-current=${player.id === target?.id ? 'true' : undefined}
            onClick=${() => pick(player)}
          >
            <${Icon} name=${playerIcon(player)} />
            <span class="menu-words">
              ${nameOf(player)}
              <small>${isHere(player) ? `${player.name} · ` : ''}${needsControl && !mayControl(player) ? 'Not yours to play on' : playerState(player)}</small>
            </span>
            ${player.id === target?.id && html`<${Icon} name="check" size="20" />`}
          </button>
        </li>`,
      )}
    </ul>
    <p class="sheet-note">Open Hearth on another phone, tablet or TV, and it appears here as a player.</p>
  <//>`;
}
