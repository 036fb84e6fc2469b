/** What a QR code of the house says to this phone, and how the hub is found that it speaks of. */
import { CODE_LENGTH } from './parts/code-input.js';

const PATIENCE_MS = 3_000;

let taken = null;

/** At page load: takes what came behind the `#` out of the address, where somebody would see it. */
export function takeInvitation() {
  if (location.pathname !== '/pair' || location.hash.length < 2) return;
  const fragment = location.hash.slice(1);
  history.replaceState(null, '', '/pair');
  taken = { fragment, ...(read(fragment) ?? typed(fragment)) };
}

/**
 * `{code, secret, addresses, house, by, name}`; of a link that holds a code alone only that, and
 * `isBroken` of one that nobody can read. Null where nobody came by a link.
 */
export const invitation = () => taken;

/** It was accepted, or somebody types a code instead. */
export function forgetInvitation() {
  taken = null;
}

function read(fragment) {
  try {
    const bytes = atob(fragment.replace(/-/g, '+').replace(/_/g, '/'));
    const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    const said = JSON.parse(text);
    return said.code && said.secret && Array.isArray(said.addresses) ? said : null;
  } catch {
    return null;
  }
}

const typed = (fragment) =>
  fragment.length <= CODE_LENGTH ? { code: fragment } : { code: '', isBroken: true };

/** Goes to the first other address of the hub that answers; false when none does. */
export async function goWhereTheHubIs({ addresses = [], fragment }) {
  const others = addresses.filter((address) => address !== location.origin);
  try {
    const found = await Promise.any(others.map(answers));
    location.replace(`${found}/pair#${fragment}`);
    return true;
  } catch {
    return false;
  }
}

/** The answer itself is for pages of that address only; that there is one is enough. */
async function answers(address) {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), PATIENCE_MS);
  await fetch(`${address}/api/health`, { mode: 'no-cors', cache: 'no-store', signal: abort.signal });
  return address;
}
