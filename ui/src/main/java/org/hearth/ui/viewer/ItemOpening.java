package org.hearth.ui.viewer;

import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaState;
import org.hearth.server.media.MediaType;
import org.hearth.ui.playing.PlayersModel;
import org.hearth.ui.work.Toasts;

/// Opens an item as its kind asks for: music plays, photos and films are shown, papers go to the
/// computer's own program. FX thread only.
public final class ItemOpening {
    private final PlayersModel players;
    private final ViewerModel viewer;
    private final OwnProgram program;
    private final Toasts toasts;

    /// Opens for the person.
    public ItemOpening(
            PlayersModel players, ViewerModel viewer, OwnProgram program, Toasts toasts) {
        this.players = players;
        this.viewer = viewer;
        this.program = program;
        this.toasts = toasts;
    }

    /// Whether there is a way to open it here.
    public boolean canOpen(MediaItem item) {
        return item.state() == MediaState.PRESENT
                && (item.type() != MediaType.DOCUMENT || program.isThere());
    }

    /// Opens one item of a row.
    public void open(Row among, int index) {
        MediaItem item = among.items().apply(index);
        if (item == null || !canOpen(item)) return;
        switch (item.type()) {
            case AUDIO -> players.goOn(item);
            case IMAGE, VIDEO -> viewer.open(among, index);
            case DOCUMENT -> handOver(item);
        }
    }

    /// Whether this computer has a way to open files.
    public boolean canHandOver() {
        return program.isThere();
    }

    /// Has the computer's own program open it.
    public void handOver(MediaItem item) {
        program.open(item, toasts::problem);
    }
}
