package org.hearth.ui.playing;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlaybackEvents;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Toasts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What everybody is told of players, as far as it is this person's to see. FX thread only.
///
/// The hub is asked one question at a time, so that what was told last is shown last.
final class PlayerNews {
    private final Map<DeviceId, PlayerView> unseen = new LinkedHashMap<>();
    private final Playback playback;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Consumer<? super PlayerView> heard;
    private final Consumer<? super DeviceId> lost;
    private boolean isLooking;

    /// @param heard hears of a player as this person may see it
    /// @param lost hears of one that is not theirs to see
    PlayerNews(
            Playback playback,
            Supplier<Caller> caller,
            Background background,
            Toasts toasts,
            Consumer<? super PlayerView> heard,
            Consumer<? super DeviceId> lost) {
        this.playback = playback;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        this.heard = heard;
        this.lost = lost;
    }

    /// Something happened to players.
    void told(List<PlaybackEvents.PlayerChanged> changes) {
        changes.forEach(change -> unseen.put(change.player().id(), change.player()));
        if (!isLooking) look();
    }

    private void look() {
        List<PlayerView> told = List.copyOf(unseen.values());
        unseen.clear();
        isLooking = !told.isEmpty();
        if (told.isEmpty()) return;
        background.run(
                () -> told.stream().collect(Collectors.toMap(PlayerView::id, this::seen)),
                this::show,
                sentence -> {
                    toasts.problem(sentence);
                    look();
                });
    }

    private Optional<PlayerView> seen(PlayerView told) {
        return playback.seen(caller.get(), told);
    }

    private void show(Map<DeviceId, Optional<PlayerView>> seen) {
        seen.forEach((id, view) -> view.ifPresentOrElse(heard, () -> lost.accept(id)));
        look();
    }
}
