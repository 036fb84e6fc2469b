/** A long list of the hub, loaded page by page while somebody scrolls. */
import { get, query } from './api.js';
import { remember } from './media-cache.js';

const PAGE = 60;
const MOST_RELOADED = 4;

/** One list with its filter; a new filter starts it anew, news reload what is shown. */
export class PagedList {
  pages = [];
  total = null;
  problem = null;
  isLoading = false;
  #path;
  #filter = {};
  #abort = new AbortController();
  #watchers = new Set();

  /** @param path such as `/api/media` */
  constructor(path) {
    this.#path = path;
  }

  get items() {
    return this.pages.flat();
  }

  get isComplete() {
    return this.total !== null && this.pages.length * PAGE >= this.total;
  }

  /** Whether it was never loaded. */
  get isNew() {
    return this.total === null && !this.problem && !this.isLoading;
  }

  watch(watcher) {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Shows something else; what was there stays until the first page is here. */
  show(filter) {
    this.#filter = filter;
    return this.#run(async (signal) => {
      const first = await this.#page(0, signal);
      this.pages = [first];
    });
  }

  /** Loads the next page. */
  more() {
    if (this.isLoading || this.isComplete || this.problem) return undefined;
    return this.#run(async (signal) => {
      const next = await this.#page(this.pages.length, signal);
      this.pages = [...this.pages, next];
    });
  }

  /** Loads again what is shown; of a very long list only its beginning. */
  reload() {
    if (this.total === null && !this.problem) return undefined;
    return this.#run(async (signal) => {
      const count = Math.min(Math.max(this.pages.length, 1), MOST_RELOADED);
      const fresh = [];
      for (let at = 0; at < count; at++) fresh.push(await this.#page(at, signal));
      this.pages = fresh;
    });
  }

  async #page(at, signal) {
    const asked = query({ ...this.#filter, limit: PAGE, offset: at * PAGE });
    const { items, total } = await get(this.#path + asked, { signal });
    this.total = total;
    remember(items);
    return items;
  }

  /** One load at a time: a newer one ends an older one. */
  async #run(load) {
    this.#abort.abort();
    const mine = (this.#abort = new AbortController());
    this.isLoading = true;
    this.#tell();
    try {
      await load(mine.signal);
      if (mine === this.#abort) this.problem = null;
    } catch (failure) {
      if (failure.name !== 'AbortError') this.problem = failure;
      if (failure.status === 403) this.pages = [];
    }
    if (mine !== this.#abort) return;
    this.isLoading = false;
    this.#tell();
  }

  #tell() {
    for (const watcher of this.#watchers) watcher();
  }
}
