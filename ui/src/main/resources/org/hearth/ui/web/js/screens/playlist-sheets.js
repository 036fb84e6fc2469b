/** Making, renaming and removing a playlist. */
import { html, useState } from '../view.js';
import { useBusy } from '../hooks.js';
import { createPlaylist, removePlaylist, renamePlaylist } from '../playlists.js';
import { close, go, swap } from '../router.js';
import { complain, say } from '../toasts.js';
import { Field, FormProblem, faultOf } from '../parts/field.js';
import { Sheet } from '../parts/sheet.js';
import { MenuRow } from './item-sheet.js';

/** Asks for a name and does something with it. */
function NameSheet({ title, label, start, save }) {
  const [name, setName] = useState(start);
  const [problem, setProblem] = useState(null);
  const [busy, run] = useBusy();
  const submit = (event) => {
    event.preventDefault();
    run(() => save(name.trim()).catch(setProblem));
  };
  return html`<${Sheet} title=${title}>
    <form class="form" onSubmit=${submit}>
      <${Field}
        label="Name"
        name="name"
        maxlength="100"
        required
        autocomplete="off"
        data-focus
        value=${name}
        onValue=${setName}
        problem=${faultOf(problem, 'name')}
      />
      <${FormProblem} problem=${problem} />
      <button class="button is-primary is-wide" disabled=${busy || !name.trim()}>${label}</button>
    </form>
  <//>`;
}

/** @param onDone gets the new playlist */
export function NewPlaylist({ onDone }) {
  const save = async (name) => {
    const playlist = await createPlaylist(name);
    close(() => onDone(playlist));
  };
  return html`<${NameSheet} title="New playlist" label="Make it" start="" save=${save} />`;
}

/** Gives a playlist another name. */
export function RenamePlaylist({ playlist }) {
  const save = async (name) => {
    await renamePlaylist(playlist, name);
    close();
  };
  return html`<${NameSheet} title="Rename" label="Save" start=${playlist.name} save=${save} />`;
}

/** What can be done with a whole playlist; removing asks once more. */
export function PlaylistMenu({ playlist }) {
  const [isSure, setSure] = useState(false);
  const remove = () =>
    close(() => {
      go('playlists');
      removePlaylist(playlist.id)
        .then(() => say(`“${playlist.name}” is removed. Its songs are still in the library.`))
        .catch(complain);
    });
  return html`<${Sheet} title=${playlist.name}>
    <ul class="menu">
      <${MenuRow} icon="pen" label="Rename" onPick=${() => swap('renamePlaylist', { playlist })} />
      <${MenuRow}
        icon="trash"
        label=${isSure ? 'Tap again to remove it for everyone' : 'Remove the playlist'}
        isDanger
        onPick=${() => (isSure ? remove() : setSure(true))}
      />
    </ul>
  <//>`;
}
