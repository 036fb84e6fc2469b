/** Finds out why the media element gave up, as it says little itself. */

/** How long to wait before each new try when the hub or the network is away. */
export const RETRY_DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000];

const AWAY = 'The hub cannot be reached, so playing has stopped.';

/**
 * The cause for people, and whether it may pass by itself.
 * @param item the `player.play` order
 * @param error the element's MediaError
 */
export async function diagnose(item, error) {
  if (error.code === MediaError.MEDIA_ERR_NETWORK) return passing(AWAY);
  const answer = await fetch(`/api/media/${item.mediaId}/stream`, {
    headers: { Range: 'bytes=0-0' },
  }).catch(() => null);
  if (!answer || answer.status === 401 || answer.status >= 500) return passing(AWAY);
  if (answer.status === 404) return lasting(`“${item.title}” is no longer in the library.`);
  if (!answer.ok) return lasting(`The hub does not give out “${item.title}”.`);
  return lasting(
    error.code === MediaError.MEDIA_ERR_DECODE
      ? `“${item.title}” is damaged, or this browser cannot decode it.`
      : `This browser cannot play “${item.title}” (${kind(item.mimeType)}). Another player may.`,
  );
}

const passing = (sentence) => ({ mayPass: true, sentence });
const lasting = (sentence) => ({ mayPass: false, sentence });

const FAMILIAR = { msvideo: 'AVI', matroska: 'MKV', quicktime: 'MOV', 'ms-wma': 'WMA', mpeg: 'MP3' };

/** `video/x-matroska` becomes `MKV`. */
function kind(mimeType) {
  const name = (mimeType ?? 'unknown').replace(/^.*\/(x-)?/, '');
  return FAMILIAR[name] ?? name.toUpperCase();
}
