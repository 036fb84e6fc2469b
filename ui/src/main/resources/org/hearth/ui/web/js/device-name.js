/** What this browser calls itself in the list of the house's devices. */

const KEY = 'hearth.deviceName';
const KINDS = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Android phone'],
  [/SmartTV|SMART-TV|Tizen|Web0S|BRAVIA|Android TV/i, 'TV'],
  [/Android/, 'Android tablet'],
  [/Macintosh/, 'Mac'],
  [/Windows/, 'Windows PC'],
  [/Linux|CrOS/, 'Computer'],
];

/** The name that the person chose, or a plain description. */
export function deviceName() {
  const found = KINDS.find(([pattern]) => pattern.test(navigator.userAgent));
  return localStorage.getItem(KEY) || (found ? found[1] : 'Browser');
}

/** Keeps the name for the next sign-in. */
export function keepDeviceName(name) {
  if (name.trim()) localStorage.setItem(KEY, name.trim().slice(0, 100));
}

/** The device as sign-in and pairing want it. */
export const ownDevice = () => ({ name: deviceName(), type: 'web' });
