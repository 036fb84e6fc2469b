/** Shows what plays on the phone's lock screen and takes its buttons. */
import { elementDuration, elementPosition, media } from './element.js';
import { fetchItem, known } from './media-cache.js';
import { command } from './players.js';
import { now } from './store.js';

const session = navigator.mediaSession;
const STATES = { playing: 'playing', stalled: 'playing', paused: 'paused', idle: 'none' };
let shown = null;

/** Wires the buttons; each goes to the hub like any other button. */
export function startLockScreen() {
  if (!session) return;
  const toHub = (verb, body) => () => command({ id: now().deviceId }, verb, body?.());
  const near = (seconds) => () => ({ positionMs: Math.max(0, elementPosition() + seconds * 1000) });
  handle('play', toHub('resume'));
  handle('pause', toHub('pause'));
  handle('stop', toHub('stop'));
  handle('nexttrack', toHub('next'));
  handle('previoustrack', toHub('previous'));
  handle('seekbackward', toHub('seek', near(-15)));
  handle('seekforward', toHub('seek', near(15)));
  handle('seekto', ({ seekTime }) => {
    command({ id: now().deviceId }, 'seek', { positionMs: Math.round(seekTime * 1000) });
  });
}

function handle(action, handler) {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // Browsers refuse the actions they do not know.
  }
}

/** Shows an item (a `player.play` order) in that state; null clears. */
export function showOnLockScreen(item, state) {
  if (!session) return;
  session.playbackState = STATES[state];
  if (shown !== item) {
    shown = item;
    session.metadata = null;
    if (item) describe(item);
  }
  const duration = elementDuration();
  if (!item || !duration || !session.setPositionState) return;
  const position = Math.min(elementPosition(), duration) / 1000;
  session.setPositionState({ duration: duration / 1000, position, playbackRate: media.playbackRate });
}

/** Words and picture, once it is known whether there is a picture. */
async function describe(item) {
  const media = known(item.mediaId) ?? (await fetchItem(item.mediaId));
  if (shown !== item) return;
  const artwork = media?.hasThumbnail ? [{ src: `/api/media/${media.id}/thumbnail` }] : [];
  session.metadata = new MediaMetadata({ title: item.title, artist: item.artist ?? '', artwork });
}
