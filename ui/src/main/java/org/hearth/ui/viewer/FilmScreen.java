package org.hearth.ui.viewer;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// A screen for films, whatever plays them: one film from [#play] to [#close]. FX thread only.
interface FilmScreen extends AutoCloseable {
    /// Where a film is.
    ///
    /// @param length zero while it is unknown
    /// @param problem why it is silent although it has sound, null when all is well
    record Progress(State state, Duration position, Duration length, @Nullable String problem) {}

    /// What a film is at.
    enum State {
        /// On its way; nothing is seen yet.
        OPENING,
        PLAYING,
        /// Held by somebody.
        HELD,
        /// Seen to its end, whose picture stays.
        ENDED
    }

    /// What is put where the film is to be seen; fills the room that it is given.
    Node node();

    /// Plays a film from a place on.
    ///
    /// @param failed hears, once and on the FX thread, why it cannot or not any further
    void play(Path film, Duration from, Consumer<String> failed);

    void pause();

    /// Goes on; from the beginning when the film is at its end.
    void resume();

    /// Goes to a place; a held film stays held and shows the picture there.
    void seek(Duration to);

    /// 0 is silent, 100 as loud as it was recorded.
    void volume(int percent);

    /// Shows what is due; called at each pulse.
    void paint();

    /// Where the film is now.
    Progress progress();

    /// Gives everything back that the film needed.
    @Override
    void close();
}
