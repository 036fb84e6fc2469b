/** The household's playlists at the hub. */
import { del, get, patch, post, put } from './api.js';
import { remember } from './media-cache.js';
import { hasChanged } from './store.js';

const PAGE = 200;

/** All playlists by name. */
export const allPlaylists = () => everything('/api/playlists');

/** One playlist with all its entries: `{playlist, entries}`. */
export async function wholePlaylist(id) {
  const [playlist, entries] = await Promise.all([
    get(`/api/playlists/${id}`),
    everything(`/api/playlists/${id}/items`),
  ]);
  remember(entries.map((entry) => entry.media).filter(Boolean));
  return { playlist, entries };
}

async function everything(path) {
  const found = [];
  for (let offset = 0; ; offset += PAGE) {
    const { items, total } = await get(`${path}?limit=${PAGE}&offset=${offset}`);
    found.push(...items);
    if (!items.length || found.length >= total) return found;
  }
}

/** Makes one and answers it. */
export const createPlaylist = (name) => told(post('/api/playlists', { name }));

/** Gives one another name. */
export const renamePlaylist = ({ id, description, version }, name) =>
  told(patch(`/api/playlists/${id}`, { name, description, version }));

/** Removes one; the files stay. */
export const removePlaylist = (id) => told(del(`/api/playlists/${id}`));

/** Adds items at its end. */
export const addItems = (id, mediaIds) => told(post(`/api/playlists/${id}/items`, { mediaIds }));

/** Takes one entry out. */
export const removeEntry = (id, entryId) => told(del(`/api/playlists/${id}/items/${entryId}`));

/** Puts all entries in another order; a version that is not the newest is refused with 409. */
export const reorder = ({ id, version }, itemIds) =>
  told(put(`/api/playlists/${id}/items`, { itemIds, version }));

async function told(request) {
  const answer = await request;
  hasChanged('playlists');
  return answer;
}
