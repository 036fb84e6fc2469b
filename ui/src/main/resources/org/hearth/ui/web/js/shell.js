/** The page around the screens: navigation, the bar of what plays, sheets and messages. */
import { html, names, useEffect } from './view.js';
import { useAgain } from './again.js';
import { resume } from './enter.js';
import { may } from './may.js';
import { go, useRouter } from './router.js';
import { useStore } from './store.js';
import { Toasts, hush } from './toasts.js';
import { Icon } from './parts/icon.js';
import { NowBar } from './parts/now-bar.js';
import { Failed } from './parts/states.js';
import { Library } from './screens/library.js';
import { More } from './screens/more.js';
import { Players } from './screens/players.js';
import { Playlist } from './screens/playlist.js';
import { SignedIn } from './screens/signed-in.js';
import { Playlists } from './screens/playlists.js';
import { SHEETS } from './screens/sheets.js';
import { Welcome } from './screens/welcome.js';

const TABS = [
  { path: 'library', label: 'Library', icon: 'library', needs: 'media:read' },
  { path: 'playlists', label: 'Playlists', icon: 'playlists', needs: 'playlist:read' },
  { path: 'players', label: 'Players', icon: 'players', needs: 'media:read' },
  { path: 'more', label: 'More', icon: 'more' },
];

const SCREENS = {
  library: Library,
  playlists: Playlists,
  players: Players,
  more: More,
  'signed-in': SignedIn,
};

/** Everything. */
export function App() {
  const phase = useStore((state) => state.phase);
  return html`<div class="root">
    ${phase === 'starting' && html`<${Splash} />`}
    ${phase === 'away' && html`<${Away} />`}
    ${phase === 'out' && html`<${Welcome} />`} ${phase === 'in' && html`<${House} />`}
    <${Toasts} />
  </div>`;
}

function Away() {
  const trouble = useStore((state) => state.trouble);
  useAgain(trouble, resume);
  return html`<main class="away"><${Failed} problem=${trouble} onRetry=${resume} /></main>`;
}

const Splash = () =>
  html`<div class="splash"><img src="/icons/hearth.svg" alt="Hearth" width="72" height="72" /></div>`;

/** The signed-in page. Only the top sheet can be reached while there is one. */
function House() {
  const { route, sheets } = useRouter();
  const me = useStore((state) => state.me);
  const tabs = TABS.filter(({ needs }) => !needs || may(me, needs));
  const isTheirs = tabs.some(({ path }) => path === route[0]) || route[0] === 'signed-in';
  const [name, id] = isTheirs ? route : [tabs[0].path];
  useEffect(() => {
    if (sheets.length) hush();
  }, [sheets.length]);
  const Screen = name === 'playlists' && id ? Playlist : (SCREENS[name] ?? Library);
  return html`<div class="shell" inert=${sheets.length > 0}>
      <${Navigation} tabs=${tabs} current=${name === 'signed-in' ? 'more' : name} />
      <main class="screen" id="screen">
        <${LinkState} />
        <${Screen} id=${id} key=${id ?? name} />
      </main>
      ${may(me, 'media:read') && html`<${NowBar} />`}
    </div>
    ${sheets.map(({ key, kind, props }, n) => {
      const Part = SHEETS[kind];
      return html`<div class="sheet-layer" key=${key} inert=${n < sheets.length - 1}>
        <${Part} ...${props} />
      </div>`;
    })}`;
}

function Navigation({ tabs, current }) {
  return html`<nav class="tabs" aria-label="Main">
    <span class="brand"><img src="/icons/hearth.svg" alt="" width="36" height="36" />Hearth</span>
    ${tabs.map(
      ({ path, label, icon }) => html`<button
        key=${path}
        class=${names('tab', path === current && 'is-current')}
        aria-current=${path === current ? 'page' : undefined}
        onClick=${() => go(path)}
      >
        <${Icon} name=${icon} /><span>${label}</span>
      </button>`,
    )}
  </nav>`;
}

/** A quiet line while the hub is out of reach. */
function LinkState() {
  const link = useStore((state) => state.link);
  const isAway = link === 'offline';
  return html`<p class=${names('link-state', isAway && 'is-shown')} role="status">
    ${isAway && 'The hub is out of reach. Trying again …'}
  </p>`;
}
