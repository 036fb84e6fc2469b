/** What an empty library says, by why it is empty. */
import { html } from '../view.js';
import { post } from '../api.js';
import { useBusy } from '../hooks.js';
import { useMayAll } from '../may.js';
import { change, useStore } from '../store.js';
import { complain } from '../toasts.js';
import { Icon } from '../parts/icon.js';
import { Empty } from '../parts/states.js';

const WORDS = {
  audio: ['music', 'No music yet', 'Songs and albums appear here as soon as they are in a folder of the library.'],
  image: ['photo', 'No photos yet', 'Photos appear here as soon as they are in a folder of the library.'],
  video: ['video', 'No videos yet', 'Films and clips appear here as soon as they are in a folder of the library.'],
  document: ['document', 'No documents yet', 'PDFs and texts appear here as soon as they are in a folder of the library.'],
  problem: ['check', 'No problems', 'The hub could read every file of the library.'],
};

/** The empty state. */
export function LibraryEmpty({ search, kind }) {
  if (search.trim()) {
    return html`<${Empty} icon="search" title="Nothing found">
      <p>Nothing matches “${search.trim()}”. Try fewer words, or another kind above.</p>
    <//>`;
  }
  if (WORDS[kind]) {
    const [icon, title, words] = WORDS[kind];
    return html`<${Empty} icon=${icon} title=${title}><p>${words}</p><//>`;
  }
  return html`<${NothingAtAll} />`;
}

function NothingAtAll() {
  const seesAll = useMayAll('media:read', 'household');
  const mayLook = useMayAll('media:manage', 'household');
  if (!seesAll) {
    return html`<${Empty} icon="home" title="Nothing here for you yet">
      <p>Ask whoever looks after this house to give you some music, photos or films.</p>
    <//>`;
  }
  return html`<${Empty} icon="home" title="Your library is empty">
    <p>
      Put music, photos and films into the hub’s media folder, or add a folder of yours on the hub’s
      own screen under Settings.
    </p>
    ${mayLook && html`<${LookAgain} />`}
  <//>`;
}

function LookAgain() {
  const [busy, run] = useBusy();
  const scan = useStore((state) => state.scan);
  const isScanning = scan?.state === 'running' || scan?.state === 'queued';
  const look = () =>
    run(() =>
      post('/api/media/scan')
        .then((started) => change({ scan: started }))
        .catch(complain),
    );
  return html`<button class="button" disabled=${busy || isScanning} onClick=${look}>
    <${Icon} name="refresh" size="20" /> ${isScanning ? 'Looking …' : 'Look again now'}
  </button>`;
}
