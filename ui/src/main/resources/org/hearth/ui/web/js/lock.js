/** Lets one tab at a time do something. */

const LEASE_MS = 10_000;
const own = Math.random().toString(36).slice(2);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Runs the work while no other tab runs work of that name.
 * Web Locks exist on secure pages only; a plain-http page leases a line of localStorage instead.
 */
export function exclusively(name, work) {
  if (navigator.locks) return navigator.locks.request(name, work);
  return leased(`hearth.lock.${name}`, work);
}

async function leased(key, work) {
  while (!(await take(key))) await wait(80 + Math.random() * 120);
  try {
    return await work();
  } finally {
    if (holder(key) === own) localStorage.removeItem(key);
  }
}

async function take(key) {
  if (holder(key)) return false;
  localStorage.setItem(key, `${own} ${Date.now() + LEASE_MS}`);
  await wait(30 + Math.random() * 40);
  return holder(key) === own;
}

function holder(key) {
  const [who, until] = (localStorage.getItem(key) ?? '').split(' ');
  return Number(until) > Date.now() ? who : null;
}
