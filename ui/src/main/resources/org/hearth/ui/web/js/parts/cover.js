/** The picture of an item, or a warm plain one where it has none. */
import { html, names, useEffect, useRef, useState } from '../view.js';
import { keepFresh } from '../session.js';
import { Icon } from './icon.js';

const ICONS = { audio: 'music', image: 'photo', video: 'video', document: 'document' };
const TONES = 6;

/** The icon that stands for a type. */
export const iconOf = (type) => ICONS[type] ?? 'music';

/** A tone that stays the same for the same album, artist or title. */
function tone(item) {
  const words = item?.album || item?.artist || item?.title || '';
  let sum = 0;
  for (const letter of words) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return sum % TONES;
}

/** Documents never have a preview; others say so. */
const hasPicture = (item) => Boolean(item) && item.type !== 'document' && item.hasThumbnail !== false;

/** Fades in once loaded; a picture that fails is tried once more after the sign-in is renewed. */
export function Cover({ item, isEager = false }) {
  const [state, setState] = useState('loading');
  const image = useRef();
  const tries = useRef(0);
  const source = hasPicture(item) ? `/api/media/${item.id}/thumbnail` : null;
  useEffect(() => {
    tries.current = 0;
    setState(image.current?.complete && image.current.naturalWidth ? 'there' : 'loading');
  }, [source]);
  const failed = async () => {
    setState('failed');
    if (tries.current++) return;
    await keepFresh();
    if (image.current) image.current.src = source;
  };
  return html`<span class=${names('cover', `tone-${tone(item)}`, `is-${state}`)}>
    <${Icon} name=${iconOf(item?.type)} size="32" />
    ${source &&
    html`<img
      ref=${image}
      key=${source}
      src=${source}
      alt=""
      loading=${isEager ? 'eager' : 'lazy'}
      decoding="async"
      draggable=${false}
      onLoad=${() => setState('there')}
      onError=${failed}
    />`}
  </span>`;
}
