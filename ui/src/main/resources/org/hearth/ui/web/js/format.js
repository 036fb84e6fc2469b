/** Numbers and times in the words of a family. */

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** `225000` becomes `3:45`, an hour and more `1:02:03`. */
export function clock(ms) {
  const seconds = Math.max(0, Math.round((ms ?? 0) / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

/** How long something lasts, read aloud: `3 min`, `1 h 20 min`. */
export function lasting(ms) {
  const minutes = Math.round((ms ?? 0) / 60_000);
  if (minutes < 1) return `${Math.round((ms ?? 0) / 1000)} s`;
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes / 60} h`;
}

/** `3 minutes 45 seconds` for a screen reader. */
export function spoken(ms) {
  const seconds = Math.round((ms ?? 0) / 1000);
  return `${Math.floor(seconds / 60)} minutes ${seconds % 60} seconds`;
}

/** Bytes in the unit that leaves up to three digits. */
export function bytes(size) {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let at = 0;
  let left = size;
  while (left >= 1000 && at < units.length - 1) {
    left /= 1000;
    at++;
  }
  return `${left < 10 && at > 0 ? left.toFixed(1) : Math.round(left)} ${units[at]}`;
}

/** The day of an instant. */
export const day = (instant) => DAY.format(new Date(instant));

/** The time of an instant, with the day when it is not today. */
export function moment(instant) {
  const at = new Date(instant);
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? TIME.format(at) : `${DAY.format(at)}, ${TIME.format(at)}`;
}

/** `1 song`, `2 songs`. */
export function count(n, one, many = `${one}s`) {
  return `${n.toLocaleString()} ${n === 1 ? one : many}`;
}
