/** The sheets by name, so that nobody who opens one has to import it. */
import { ItemSheet } from './item-sheet.js';
import { NewPlaylist, PlaylistMenu, RenamePlaylist } from './playlist-sheets.js';
import { AddToPlaylist } from './add-to-playlist.js';
import { Entry } from './entry-sheet.js';
import { NowSheet } from './now-sheet.js';
import { PhotoSheet } from './photo-sheet.js';
import { PasswordSheet } from './password-sheet.js';
import { PlayOn } from './play-on.js';
import { SortSheet } from './sort-sheet.js';

export const SHEETS = {
  item: ItemSheet,
  photo: PhotoSheet,
  playOn: PlayOn,
  nowPlaying: NowSheet,
  sort: SortSheet,
  addToPlaylist: AddToPlaylist,
  newPlaylist: NewPlaylist,
  renamePlaylist: RenamePlaylist,
  playlistMenu: PlaylistMenu,
  entry: Entry,
  password: PasswordSheet,
};
