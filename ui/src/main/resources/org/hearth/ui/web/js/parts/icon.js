/** The app's own icons: lines of 24 by 24, drawn in the colour of the text. */
import { html } from '../view.js';

const LINES = {
  library: 'M4 5v14M8.5 5v14M13 5.5l4.7 13M4 19h4.5',
  playlists: 'M4 6.5h11M4 11.5h11M4 16.5h6M18 9v8.5M18 9l2.5 1.2M18 17.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
  players: 'M7 3.5h10a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1ZM15 14.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM12 7.5h.01',
  more: 'M4 7h16M4 12h16M4 17h16',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0ZM15.3 15.3 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  forward: 'm9.5 5.5 6.5 6.5-6.5 6.5',
  down: 'm5.5 9 6.5 6.5L18.5 9',
  up: 'm5.5 15 6.5-6.5L18.5 15',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  grid: 'M4.5 4.5h6v6h-6ZM13.5 4.5h6v6h-6ZM4.5 13.5h6v6h-6ZM13.5 13.5h6v6h-6Z',
  rows: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  sort: 'M4 7h12M4 12h8M4 17h4M18 10v8M18 18l-2.5-2.5M18 18l2.5-2.5',
  music: 'M9 17.5V5.5l10-2v12M9 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM19 15.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  photo: 'M4 5.5h16v13H4ZM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5h.01',
  video: 'M4 5.5h16v13H4ZM10.5 9.3v5.4l4.5-2.7Z',
  document: 'M6.5 3.5h7l4 4v13h-11ZM13.5 3.5v4h4M9.5 12h5M9.5 15.5h5',
  warning: 'M12 4 21 19.5H3ZM12 10v4.5M12 17.2h.01',
  volume: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  mute: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4ZM16 9.5l5 5M21 9.5l-5 5',
  queue: 'M4 6.5h16M4 11.5h9M4 16.5h9M16 12.5v6l4.5-3Z',
  phone: 'M8 3.5h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1ZM11 17.5h2',
  screen: 'M3.5 5h17v11h-17ZM8.5 20h7M12 16v4',
  cast: 'M3.5 8V5.5h17v13H14M3.5 11.5a7 7 0 0 1 7 7M3.5 15a3.5 3.5 0 0 1 3.5 3.5M3.5 18.5h.01',
  person: 'M15.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0ZM5 20c.5-4 3-6 7-6s6.5 2 7 6',
  key: 'M14.5 13a4.5 4.5 0 1 1 4.3-3.2L20.5 11.5v2.5h-2.5v2h-2.2v-3ZM8.5 19H4v-3l7-6.2M16.2 7.8h.01',
  leave: 'M10 4.5H5v15h5M14 8l4 4-4 4M9 12h9',
  home: 'M4 10.5 12 4l8 6.5V20H4ZM12 12c.6 1.8 2.2 2.5 2.2 4.4A2.2 2.2 0 0 1 12 18.7a2.2 2.2 0 0 1-2.2-2.3c0-1.6 1.6-2.4 2.2-4.4Z',
  trash: 'M5 7h14M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5',
  pen: 'm5 19 1-4L16 5l3 3L9 18ZM14 7l3 3',
  open: 'M10 5H5v14h14v-5M13.5 4.5h6v6M19 5l-8 8',
  shuffle: 'M4 7h3c5 0 5 10 10 10h3M4 17h3c1.8 0 2.9-1.3 3.8-3M13.2 10c.9-1.7 2-3 3.8-3h3M17.5 4.5 20 7l-2.5 2.5M17.5 14.5 20 17l-2.5 2.5',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4.5H15',
  full: 'M4.5 9.5v-5h5M14.5 4.5h5v5M19.5 14.5v5h-5M9.5 19.5h-5v-5',
};

/** A filled circle around a point. */
const dot = (x, y) => `M${x - 1.6} ${y}a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0Z`;

const SHAPES = {
  dots: [5.5, 12, 18.5].map((y) => dot(12, y)).join(''),
  grip: [6, 12, 18].map((y) => dot(8.5, y) + dot(15.5, y)).join(''),
  play: 'M8 5.2v13.6a.8.8 0 0 0 1.2.7l10.6-6.8a.8.8 0 0 0 0-1.4L9.2 4.5A.8.8 0 0 0 8 5.2Z',
  pause: 'M7 4.5h3a.7.7 0 0 1 .7.7v13.6a.7.7 0 0 1-.7.7H7a.7.7 0 0 1-.7-.7V5.2a.7.7 0 0 1 .7-.7ZM14 4.5h3a.7.7 0 0 1 .7.7v13.6a.7.7 0 0 1-.7.7h-3a.7.7 0 0 1-.7-.7V5.2a.7.7 0 0 1 .7-.7Z',
  next: 'M5.5 6v12a.7.7 0 0 0 1.1.6L15 12.8V18a.8.8 0 0 0 .8.8h1.4A.8.8 0 0 0 18 18V6a.8.8 0 0 0-.8-.8h-1.4A.8.8 0 0 0 15 6v5.2L6.6 5.4a.7.7 0 0 0-1.1.6Z',
  previous: 'M18.5 6v12a.7.7 0 0 1-1.1.6L9 12.8V18a.8.8 0 0 1-.8.8H6.8A.8.8 0 0 1 6 18V6a.8.8 0 0 1 .8-.8h1.4A.8.8 0 0 1 9 6v5.2l8.4-5.8a.7.7 0 0 1 1.1.6Z',
};

/** An icon by name; decoration, so its button needs a label. */
export function Icon({ name, size = 24 }) {
  const isShape = name in SHAPES;
  return html`<svg
    class=${isShape ? 'icon is-filled' : 'icon'}
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    aria-hidden="true"
    focusable="false"
  >
    <path d=${SHAPES[name] ?? LINES[name]} />
  </svg>`;
}
