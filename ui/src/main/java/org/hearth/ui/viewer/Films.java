package org.hearth.ui.viewer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.video.VideoPlayer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// How films are played on this computer, and how loud, for as long as the console runs. FX thread
/// only.
public final class Films {
    /// What JavaFX plays besides, as its documentation says (javafx.scene.media).
    private static final List<String> JAVAFX = List.of(".mp4", ".m4v", ".mov");

    private final IntegerProperty volume = new SimpleIntegerProperty(100);
    private final BooleanProperty isMuted = new SimpleBooleanProperty();
    private final Supplier<VideoPlayer> players;
    private final Supplier<Optional<String>> output;

    /// @param players makes the hub's own player of films
    /// @param output the id of the loudspeakers that the family chose; asked off the FX thread
    public Films(Supplier<VideoPlayer> players, Supplier<Optional<String>> output) {
        this.players = players;
        this.output = output;
    }

    /// 0 to 100; stays when [#muted()] is on.
    IntegerProperty volume() {
        return volume;
    }

    BooleanProperty muted() {
        return isMuted;
    }

    /// How loud it is to be now.
    int loudness() {
        return isMuted.get() ? 0 : volume.get();
    }

    /// The chosen loudspeakers; takes a while.
    Optional<AudioOutputId> output() {
        return output.get().map(AudioOutputId::new);
    }

    /// What can show a film, the best first; each is made when its turn comes.
    List<Supplier<FilmScreen>> screens(FilmSource source) {
        Supplier<FilmScreen> own = () -> own(source.output());
        String name = String.valueOf(source.file().getFileName()).toLowerCase(Locale.ROOT);
        boolean isKnownToJavaFx = JAVAFX.stream().anyMatch(name::endsWith);
        return isKnownToJavaFx ? List.of(own, MediaScreen::new) : List.of(own);
    }

    private FilmScreen own(Optional<AudioOutputId> loudspeakers) {
        VideoPlayer player = players.get();
        loudspeakers.ifPresent(player::output);
        return new FrameScreen(player);
    }
}
