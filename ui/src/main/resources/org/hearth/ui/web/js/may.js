/** What the signed-in person may do, as `/api/auth/me` says it. The hub decides; this only leaves out what it would refuse. */
import { useStore } from './store.js';

const held = (me, permission) => me?.may.find((one) => one.permission === permission);

/** Whether a permission such as `media:play` holds for anything at all. */
export const may = (me, permission) => Boolean(held(me, permission));

/** Whether it holds for a whole sort of things: `playlist` is every list and new ones too. */
export function mayAll(me, permission, sort) {
  const { everywhere = false, forAll = [] } = held(me, permission) ?? {};
  return everywhere || forAll.includes(sort);
}

/** `may` for a component, which is drawn anew when it changes. */
export const useMay = (permission) => useStore(({ me }) => may(me, permission));

/** `mayAll` for a component. */
export const useMayAll = (permission, sort) => useStore(({ me }) => mayAll(me, permission, sort));
