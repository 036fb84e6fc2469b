/** What this browser can play, asked in the words it understands. */
import { media } from './element.js';

/** Mime types of the library and what to ask the browser for each. */
const ASKED = {
  'audio/mpeg': ['audio/mpeg'],
  'audio/flac': ['audio/flac', 'audio/x-flac'],
  'audio/ogg': ['audio/ogg; codecs="vorbis"', 'audio/ogg'],
  'audio/opus': ['audio/ogg; codecs="opus"'],
  'audio/mp4': ['audio/mp4; codecs="mp4a.40.2"', 'audio/mp4'],
  'audio/aac': ['audio/aac', 'audio/mp4; codecs="mp4a.40.2"'],
  'audio/wav': ['audio/wav', 'audio/x-wav'],
  'audio/x-matroska': ['audio/x-matroska', 'audio/x-matroska; codecs="opus"'],
  'video/mp4': ['video/mp4; codecs="avc1.42E01E, mp4a.40.2"', 'video/mp4'],
  'video/webm': ['video/webm; codecs="vp9, opus"', 'video/webm'],
  'video/ogg': ['video/ogg'],
  'video/quicktime': ['video/quicktime', 'video/mp4; codecs="avc1.42E01E, mp4a.40.2"'],
  'video/x-matroska': ['video/x-matroska', 'video/x-matroska; codecs="avc1.42E01E"'],
  'video/x-msvideo': ['video/x-msvideo'],
};

const can = (types) => types.some((type) => media.canPlayType(type) !== '');

/** The mime types to name in the greeting. */
export const playableTypes = () => Object.keys(ASKED).filter((type) => can(ASKED[type]));

/** Whether playing an item here is worth a try; unknown types are. */
export const mayPlayHere = (mimeType) => !(mimeType in ASKED) || can(ASKED[mimeType]);
