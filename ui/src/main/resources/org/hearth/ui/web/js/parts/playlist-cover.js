/** A plain cover for a playlist, in a tone of its own. */
import { html } from '../view.js';
import { Icon } from './icon.js';

/** @param playlist its name decides the tone */
export function PlaylistCover({ playlist }) {
  let sum = 0;
  for (const letter of playlist.name) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return html`<span class="art">
    <span class=${`cover tone-${sum % 6}`}><${Icon} name="playlists" size="28" /></span>
  </span>`;
}
