/** Library items by id, so that a player's `mediaId` has a title and a cover at once. */
import { get } from './api.js';
import { useEffect, useReducer } from './view.js';
import { useStore } from './store.js';

const MOST = 2_000;
const items = new Map();
const loading = new Map();

/** Keeps items that some list has brought along. */
export function remember(list) {
  for (const item of list) {
    items.delete(item.id);
    items.set(item.id, item);
  }
  for (const id of items.keys()) {
    if (items.size <= MOST) break;
    items.delete(id);
  }
}

/** Forgets all of them: some may not be theirs to see any more. */
export const forgetItems = () => items.clear();

/** The item if it is known, without asking. */
export const known = (id) => items.get(id) ?? null;

/** The item, from the hub when needed; null when it is gone. */
export function fetchItem(id) {
  if (!loading.has(id)) {
    const request = get(`/api/media/${id}`)
      .then((item) => (remember([item]), item))
      .catch(() => null)
      .finally(() => loading.delete(id));
    loading.set(id, request);
  }
  return loading.get(id);
}

/** An item for a component: what is known at once, then what the hub says. */
export function useMedia(id) {
  const [, redraw] = useReducer((n) => n + 1, 0);
  const changes = useStore((state) => state.changes.media);
  useEffect(() => {
    if (!id) return undefined;
    let isThere = true;
    if (!known(id) || changes > 0) fetchItem(id).then(() => isThere && redraw());
    return () => {
      isThere = false;
    };
  }, [id, changes]);
  return id ? known(id) : null;
}
