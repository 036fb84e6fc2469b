/** The library: browse, search, filter. What was loaded and typed stays while other screens are open. */
import { html, useEffect, useState } from '../view.js';
import { useAgain } from '../again.js';
import { get } from '../api.js';
import { useLoaded, useNearing, useRedraw } from '../hooks.js';
import { PagedList } from '../paged-list.js';
import { open } from '../router.js';
import { useStore } from '../store.js';
import { Failed, Skeleton } from '../parts/states.js';
import { Tile } from '../parts/tile.js';
import { LibraryEmpty } from './library-empty.js';
import { LibraryHead } from './library-head.js';
import { ScanProgress } from '../parts/scan-progress.js';

const SEARCH_AFTER_MS = 250;
const VIEW = 'hearth.view';
const ORDERS = {
  title: { orderBy: 'title', orderDir: 'asc' },
  album: { orderBy: 'album', orderDir: 'asc' },
  newest: { orderBy: 'createdAt', orderDir: 'desc' },
};

const list = new PagedList('/api/media');
let wish = { search: '', kind: '', order: 'title', view: localStorage.getItem(VIEW) ?? 'grid' };

const filterOf = ({ search, kind, order }) => ({
  search: search.trim(),
  ...(kind === 'problem' ? { state: 'problem' } : { type: kind }),
  ...ORDERS[order],
});

const key = (one) => JSON.stringify(filterOf(one));
let shown = '';

/** Loads what is wished for, unless it is there already. */
function load() {
  if (shown === key(wish)) return;
  shown = key(wish);
  list.show(filterOf(wish));
}

/** The screen. */
export function Library() {
  const redraw = useRedraw();
  const [, setWish] = useState(wish);
  const changes = useStore((state) => state.changes.media);
  useEffect(() => list.watch(redraw), []);
  useAgain(list.problem, () => list.reload());
  useEffect(() => {
    const isTyping = !list.isNew && wish.search !== '';
    const timer = setTimeout(load, isTyping ? SEARCH_AFTER_MS : 0);
    return () => clearTimeout(timer);
  }, [key(wish)]);
  useEffect(() => {
    const timer = changes ? setTimeout(() => list.reload(), 800) : 0;
    return () => clearTimeout(timer);
  }, [changes]);
  const problems = useLoaded(() => get('/api/media?state=problem&limit=1'), [changes]);
  const decide = (part) => {
    wish = { ...wish, ...part };
    if (part.view) localStorage.setItem(VIEW, part.view);
    if ('kind' in part || 'order' in part) scrollTo(0, 0);
    setWish(wish);
  };
  return html`<${LibraryHead}
      wish=${wish}
      total=${list.total}
      problems=${problems.data?.total ?? 0}
      onWish=${decide}
      items=${list.items}
    />
    <${ScanProgress} />
    <${Items} wish=${wish} isStale=${shown !== key(wish)} />`;
}

function Items({ wish: { view, kind, search }, isStale }) {
  const more = useNearing(() => list.more());
  const { items, problem, isLoading, total } = list;
  const isFirst = (isLoading && !list.pages.length) || list.isNew;
  const isEmpty = !isLoading && !isStale && !problem && total === 0;
  const shape = view === 'grid' && kind !== 'problem' ? 'tile' : 'row';
  return html`<section
    class="library-items"
    aria-label="Items"
    aria-busy=${isLoading}
  >
    ${isFirst && html`<${Skeleton} kind=${shape} count=${18} />`}
    ${isEmpty && html`<${LibraryEmpty} search=${search} kind=${kind} />`}
    ${items.length > 0 &&
    html`<ul class=${`${shape}s is-${kind || 'all'}`}>
      ${items.map(
        (item, n) => html`<${Tile} key=${item.id} item=${item} shape=${shape} onOpen=${() => openItem(items, n)} />`,
      )}
    </ul>`}
    ${problem && html`<${Failed} problem=${problem} onRetry=${() => list.reload()} />`}
    <div ref=${more} class="list-end">
      ${!isFirst && !list.isComplete && !problem && html`<${Skeleton} kind=${shape} count=${3} />`}
    </div>
  </section>`;
}

/** Photos open full screen with their neighbours; everything else opens its sheet. */
function openItem(items, n) {
  const item = items[n];
  if (item.type !== 'image' || item.state === 'problem') return open('item', { item });
  const photos = items.filter((one) => one.type === 'image' && one.state !== 'problem');
  return open('photo', { photos, at: photos.indexOf(item) });
}
