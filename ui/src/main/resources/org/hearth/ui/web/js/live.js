/** Brings the hub's news into the store, and this page to the hub as a player. */
import { loadPlayers, dropPlayer, takePlayer } from './players.js';
import { obey, reintroduce, stopHere } from './player.js';
import { playableTypes } from './playable.js';
import { deviceName } from './device-name.js';
import { forgetMe, loadAnew, meChanged } from './me.js';
import { go, route } from './router.js';
import { reconnect, startSocket, stopSocket } from './socket.js';
import { change, hasChanged, now } from './store.js';
import { say } from './toasts.js';

/** The own player is removed when another tab of this browser closes: then this tab takes over. */
const NEWS = {
  'player.changed': (player) => {
    takePlayer(player);
    hasChanged('players');
  },
  'player.removed': ({ id }, isReplay) => {
    dropPlayer(id);
    if (id === now().deviceId && !isReplay) reconnect();
  },
  'playlist.changed': () => hasChanged('playlists'),
  'playlist.removed': ({ id }) => {
    if (route()[1] === id) go('playlists');
    hasChanged('playlists');
  },
  'media.changed': () => hasChanged('media'),
  'media.scan': (scan) => change({ scan }),
  'device.changed': () => hasChanged('devices'),
  'me.changed': meChanged,
  resync: meChanged,
  error: ({ message, originalType }) => originalType !== 'subscribe' && say(message),
};

/** Goes live after sign-in. */
export function startLive() {
  change({ targetId: localStorage.getItem('hearth.target') });
  startSocket({
    hello: () => ({ name: deviceName(), canPlay: playableTypes() }),
    welcome: async (payload) => {
      reintroduce(payload);
      if (payload.resumed) await loadPlayers().catch(() => null);
      else await loadAnew();
    },
    message: (type, payload, { isReunion, isReplay }) => {
      if (NEWS[type]) NEWS[type](payload, isReplay);
      else obey(type, payload, isReunion);
    },
  });
}

/** Ends it at sign-out. */
export function stopLive() {
  forgetMe();
  stopHere();
  stopSocket();
  change({ link: 'connecting', deviceId: null, players: null, scan: null });
}
