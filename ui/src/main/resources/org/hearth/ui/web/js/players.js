/** Commands to players, always by way of the hub, and where a player is in its item right now. */
import { get, post } from './api.js';
import { elementPosition } from './element.js';
import { known, remember } from './media-cache.js';
import { may } from './may.js';
import { change, now, useStore } from './store.js';
import { complain, say } from './toasts.js';
import { open } from './router.js';
import { withReason } from './parts/reason.js';

/** The player that the bar at the bottom shows. */
export const targetOf = (state) => state.players?.[state.targetId ?? state.deviceId] ?? null;

/** Whether that player is this page. */
export const isHere = (player) => Boolean(player) && player.id === now().deviceId;

/** Whether it is theirs to start, stop and turn up. */
export const mayControl = (player) => Boolean(player?.mayControl);

/** Of a player that somebody may watch only. */
export const NOT_THEIRS = 'You see what this player does; it is not yours to change.';

/** Why its controls are off for them, to lay on a control; nothing when they are not. */
export const offFor = (player) => (player && !mayControl(player) ? withReason(NOT_THEIRS) : {});

/** What to call a player. */
export const nameOf = (player) => (isHere(player) ? 'This device' : player?.name ?? 'Player');

/** All players, this page first, then those that are there, by name. */
export function sorted(players, deviceId) {
  const rank = (one) => (one.id === deviceId ? 0 : one.online ? 1 : 2);
  return Object.values(players ?? {}).sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name),
  );
}

let newest = 0;

/** Loads all players anew; who may see none is not refused but has none. */
export async function loadPlayers() {
  const mine = ++newest;
  if (!may(now().me, 'media:read')) return change({ players: {} });
  const answer = await get('/api/players?limit=200');
  if (mine !== newest || now().phase !== 'in') return undefined;
  const heard = answer.items.map(justHeard);
  return change({ players: Object.fromEntries(heard.map((one) => [one.id, one])) });
}

/** Takes over what the hub says of one player. */
export function takePlayer(player) {
  change({ players: { ...now().players, [player.id]: justHeard(player) } });
}

/** Notes when it was heard, to count its position on, and keeps the item that came along. */
function justHeard(player) {
  if (player.media && !known(player.media.id)) remember([player.media]);
  return { ...player, heardAt: performance.now() };
}

/** Forgets a player. */
export function dropPlayer(id) {
  const players = { ...now().players };
  delete players[id];
  change({ players });
  if (now().targetId === id) chooseTarget(null);
}

/** Makes a player the one that the bar shows; null for this page. */
export function chooseTarget(id) {
  const targetId = id === now().deviceId ? null : id;
  change({ targetId });
  if (targetId) localStorage.setItem('hearth.target', targetId);
  else localStorage.removeItem('hearth.target');
}

/** Where a player is: this page's own exactly, others counted on from what was last heard. */
export function positionOf(player) {
  if (!player) return 0;
  if (isHere(player) && player.mediaId && player.mediaId === now().here.mediaId) {
    return elementPosition();
  }
  const since = player.state === 'playing' ? performance.now() - (player.heardAt ?? 0) : 0;
  const position = (player.positionMs ?? 0) + since;
  return player.durationMs ? Math.min(position, player.durationMs) : position;
}

/** Sends a transport command; the answer comes back as the player's own news. */
export async function command(player, verb, body) {
  try {
    const answer = await post(`/api/players/${player.id}/${verb}`, body);
    if (answer?.id === player.id) takePlayer(answer);
    return true;
  } catch (failure) {
    complain(failure);
    return false;
  }
}

/**
 * Plays something on a player and shows that player from then on.
 * @param what `{mediaId}`, `{mediaIds}` or `{playlistId}`, and `positionMs` to start there
 */
export async function play(playerId, what) {
  const id = playerId ?? now().deviceId;
  if (!id) return say('The connection to the hub is not there yet. Try again in a moment.');
  try {
    const answer = await post(`/api/players/${id}/play`, what);
    if (answer?.id === id) takePlayer(answer);
    chooseTarget(id);
  } catch (failure) {
    say(failure.message, { label: 'Play elsewhere', run: () => open('playOn', { what }) });
  }
  return undefined;
}

/** Has another player go on with what one plays, and shows that one from then on. */
export async function move(from, to) {
  try {
    takePlayer(await post(`/api/players/${from}/move`, { to }));
    chooseTarget(to);
  } catch (failure) {
    complain(failure);
  }
}

/** The player shown at the bottom, for a component. */
export const useTarget = () => useStore(targetOf);
