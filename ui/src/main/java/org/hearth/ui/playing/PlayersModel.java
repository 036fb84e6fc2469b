package org.hearth.ui.playing;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.playback.PlayRequest;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlaybackEvents;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.server.playlists.PlaylistId;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The players of the house and the one that is steered from here. FX thread only.
///
/// Commands go out at once and the bar follows what the hub then says; a position in between is
/// counted on from the last word.
public final class PlayersModel implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration SETTLE = Duration.ofMillis(80);

    /// Two of one name keep their places, whichever was heard last.
    private static final Comparator<PlayerView> BY_NAME =
            Comparator.comparing(PlayerView::name).thenComparing(one -> one.id().value());

    private final ObservableList<PlayerView> players = FXCollections.observableArrayList();
    private final ObservableList<PlayerView> shownPlayers =
            FXCollections.unmodifiableObservableList(players);
    private final ReadOnlyObjectWrapper<@Nullable PlayerView> current =
            new ReadOnlyObjectWrapper<>();
    private final PlayClock clock = new PlayClock();
    private final Disposer disposer = new Disposer();
    private final Playback playback;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Set<DeviceId> heardSince = new HashSet<>();
    private final Reload<List<PlayerView>> asking;
    private @Nullable DeviceId chosen;
    private Subscription volumeChange = Work.none();

    /// Knows the players from now on.
    public PlayersModel(
            Playback playback,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.playback = playback;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        asking = disposer.add(new Reload<>(background, this::seen, this::show));
        PlayerNews news =
                new PlayerNews(playback, caller, background, toasts, this::heard, this::lost);
        disposer.add(
                events.listen(
                        PlaybackEvents.PlayerChanged.class,
                        changed -> changed.player().id(),
                        news::told));
        disposer.add(
                events.listen(
                        PlaybackEvents.PlayerRemoved.class,
                        PlaybackEvents.PlayerRemoved::player,
                        gone -> gone.forEach(one -> lost(one.player()))));
        disposer.add(background.every(TICK, clock::tick));
        again();
    }

    /// Asks which players are this person's to see.
    public void again() {
        heardSince.clear();
        asking.again();
    }

    private List<PlayerView> seen() {
        Caller asking = caller.get();
        return asking.may(Permission.MEDIA_READ) ? playback.players(asking) : List.of();
    }

    private void show(List<PlayerView> seen) {
        Set<DeviceId> ids = seen.stream().map(PlayerView::id).collect(Collectors.toSet());
        ids.addAll(heardSince);
        List.copyOf(players).stream()
                .map(PlayerView::id)
                .filter(one -> !ids.contains(one))
                .forEach(this::lost);
        seen.forEach(this::heard);
    }

    /// All players, by name; boxes of the house also while they are not connected.
    public ObservableList<PlayerView> players() {
        return shownPlayers;
    }

    /// The one that is steered from here; null when there is none.
    public ReadOnlyObjectProperty<@Nullable PlayerView> current() {
        return current.getReadOnlyProperty();
    }

    /// Where it is, counted on between its reports.
    public ReadOnlyLongProperty positionMs() {
        return clock.positionMs();
    }

    /// Steers another player.
    public void choose(DeviceId player) {
        chosen = player;
        players.stream().filter(one -> one.id().equals(player)).findFirst().ifPresent(this::steer);
    }

    /// Has another player go on with what one plays; that one is steered from then on.
    public void move(DeviceId from, DeviceId to) {
        background.run(
                () -> playback.move(caller.get(), from, to),
                moved -> {
                    heard(moved);
                    choose(to);
                });
    }

    /// Where what a player has could go on: the others that are there for this person to steer.
    List<PlayerView> others(DeviceId from) {
        return players.stream()
                .filter(one -> one.online() && one.mayControl() && !one.id().equals(from))
                .toList();
    }

    /// Plays one item.
    public void play(MediaItem item) {
        command(to -> playback.play(caller.get(), to, PlayRequest.of(item.id())));
    }

    /// Plays one item from where the person stopped.
    public void goOn(MediaItem item) {
        PlayRequest request = new PlayRequest(item.id(), null, null, null, item.positionMs());
        command(to -> playback.play(caller.get(), to, request));
    }

    /// Plays items one after the other, beginning with one of them.
    public void play(List<MediaId> items, int first) {
        PlayRequest request = new PlayRequest(null, null, items, first, null);
        command(to -> playback.play(caller.get(), to, request));
    }

    /// Plays a playlist from its beginning.
    public void play(PlaylistId list) {
        PlayRequest request = new PlayRequest(null, list, null, null, null);
        command(to -> playback.play(caller.get(), to, request));
    }

    /// Holds, or goes on.
    public void toggle() {
        PlayerView now = current.get();
        if (now != null && now.state() == PlayerState.PLAYING)
            command(to -> playback.pause(caller.get(), to));
        else command(to -> playback.resume(caller.get(), to));
    }

    /// Ends.
    public void stop() {
        command(to -> playback.stop(caller.get(), to));
    }

    /// The next item.
    public void next() {
        command(to -> playback.next(caller.get(), to));
    }

    /// The item before, or the beginning of this one.
    public void previous() {
        command(to -> playback.previous(caller.get(), to));
    }

    /// Jumps within the item.
    public void seek(long toMs) {
        clock.jump(toMs);
        command(to -> playback.seek(caller.get(), to, toMs));
    }

    /// Louder or quieter, 0 to 100; of a quick row of values only the last goes out.
    public void volume(int wanted) {
        volumeChange.close();
        volumeChange =
                background.later(
                        SETTLE, () -> command(to -> playback.volume(caller.get(), to, wanted)));
    }

    private void command(Function<DeviceId, PlayerView> order) {
        PlayerView to = current.get();
        if (to == null) {
            toasts.problem(Texts.text("players.none.text"));
            return;
        }
        background.run(() -> order.apply(to.id()), this::heard);
    }

    private void heard(PlayerView player) {
        heardSince.add(player.id());
        // At once, so that nobody sees the house without it.
        players.setAll(
                Stream.concat(
                                players.stream().filter(one -> !one.id().equals(player.id())),
                                Stream.of(player))
                        .sorted(BY_NAME)
                        .toList());
        PlayerView now = current.get();
        boolean isOurs = now != null && now.id().equals(player.id());
        boolean isBetter = now == null || (chosen == null && isBusier(player, now));
        if (isOurs || isBetter) steer(player);
    }

    private void lost(DeviceId player) {
        players.removeIf(one -> one.id().equals(player));
        PlayerView now = current.get();
        if (now == null || !now.id().equals(player)) return;
        steer(players.stream().reduce((a, b) -> isBusier(b, a) ? b : a).orElse(null));
    }

    private void steer(@Nullable PlayerView player) {
        current.set(player);
        clock.follow(player);
    }

    /// One that plays rather than one that only is there, and this one rather than one that is
    /// away.
    private static boolean isBusier(PlayerView one, PlayerView other) {
        if (one.online() != other.online()) return one.online();
        return one.state() == PlayerState.PLAYING && other.state() != PlayerState.PLAYING;
    }

    @Override
    public void close() {
        disposer.close();
    }
}
