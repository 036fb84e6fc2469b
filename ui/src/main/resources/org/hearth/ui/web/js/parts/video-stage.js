/** Keeps a place free and lays the page's media element over it. */
import { html, useEffect, useRef } from '../view.js';
import { media, stage } from '../element.js';
import { Icon } from './icon.js';

function goFull() {
  if (media.requestFullscreen) media.requestFullscreen().catch(() => null);
  else media.webkitEnterFullscreen?.();
}

/** @param item the film; gives the place its shape */
export function VideoStage({ item }) {
  const place = useRef();
  useEffect(() => {
    const scroller = place.current.closest('.sheet-body');
    const follow = () => {
      const { left, top, width, height } = place.current.getBoundingClientRect();
      Object.assign(stage.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
    };
    const watcher = new ResizeObserver(follow);
    watcher.observe(place.current);
    scroller.addEventListener('scroll', follow, { passive: true });
    const sheet = place.current.closest('.sheet');
    sheet.addEventListener('animationend', follow);
    addEventListener('resize', follow);
    follow();
    stage.hidden = false;
    return () => {
      stage.hidden = true;
      watcher.disconnect();
      scroller.removeEventListener('scroll', follow);
      sheet.removeEventListener('animationend', follow);
      removeEventListener('resize', follow);
    };
  }, []);
  const ratio = item.width && item.height ? item.width / item.height : 16 / 9;
  return html`<div class="stage-place" ref=${place} style=${{ aspectRatio: String(ratio) }}></div>
    <button class="button is-small stage-full" onClick=${goFull}>
      <${Icon} name="full" size="20" /> Full screen
    </button>`;
}
