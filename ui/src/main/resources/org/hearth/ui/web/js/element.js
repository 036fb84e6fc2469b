/** The page's one media element. It stays where it is in the document: moving it would pause it. */

/** Plays films and music alike. */
export const media = document.getElementById('media');

/** The box around it, laid over the place that a sheet keeps free for the picture. */
export const stage = document.getElementById('stage');

/** Where it is, in ms. */
export const elementPosition = () => Math.round(media.currentTime * 1000);

/** How long its item is, in ms; null while unknown. */
export const elementDuration = () =>
  Number.isFinite(media.duration) ? Math.round(media.duration * 1000) : null;

/** Lets an old iPhone play later without a touch: its first touch has to reach the element. */
export function unlockOnFirstTouch() {
  const unlock = () => {
    if (!media.currentSrc && !media.src) media.load();
  };
  addEventListener('pointerup', unlock, { once: true });
}
