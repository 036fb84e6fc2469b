package org.hearth.ui.playing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.ListChangeListener;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.fleet.NewHardware;
import org.hearth.server.media.MediaItem;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.TestPlayer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class PlayersModelTest {
    @TempDir Path folder;
    private FullHub full;
    private PlayersModel players;
    private QueueModel queue;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        players =
                full.fx.get(
                        () ->
                                new PlayersModel(
                                        full.hub.playback().playback(),
                                        () -> full.owner,
                                        full.background,
                                        full.events,
                                        full.toasts));
        queue =
                full.fx.get(
                        () ->
                                new QueueModel(
                                        players,
                                        full.hub.playback().playback(),
                                        full.hub.media().library(),
                                        () -> full.owner,
                                        full.background,
                                        full.toasts));
    }

    @AfterEach
    void close() {
        full.fx.run(queue::close);
        full.fx.run(players::close);
        full.close();
    }

    @Test
    void withoutAPlayerAPersonIsToldWhatToDo() {
        MediaItem song = full.songs().getFirst();
        full.fx.run(() -> players.play(song));
        full.fx.await("the toast", () -> !full.toasts.shown().isEmpty());
        assertTrue(full.toasts.shown().getFirst().sentence().startsWith("No player"));
    }

    @Test
    void aPlayerThatConnectsIsSteeredAndPlays() {
        full.connectPlayer();
        full.fx.await("the player", () -> current() != null);
        MediaItem song = full.songs().get(2);
        full.fx.run(() -> players.play(song));
        awaitState(PlayerState.PLAYING);
        full.fx.await("the position to move", () -> players.positionMs().get() > 0);
        full.fx.run(players::toggle);
        awaitState(PlayerState.PAUSED);
        PlayerView now = full.fx.get(this::current);
        assertNotNull(now);
        assertEquals(song.id(), now.mediaId());
    }

    @Test
    void whoWatchesTheListStillHearsAfterAGarbageCollection() {
        List<PlayerView> heard = new ArrayList<>();
        ListChangeListener<PlayerView> listener = _ -> heard.addAll(players.players());
        full.fx.run(() -> players.players().addListener(listener));
        System.gc();
        full.connectPlayer();
        full.fx.await("the player", () -> !heard.isEmpty());
    }

    @Test
    void twoPlayersOfOneNameKeepTheirPlacesWhicheverReports() {
        DeviceId one = box(1);
        DeviceId other = box(2);
        Playback door = full.hub.playback().playback();
        full.fx.await("both", () -> players.players().size() == 2);
        List<DeviceId> before = full.fx.get(this::ids);
        for (DeviceId player : List.of(one, other, one)) {
            int volume = door.player(full.owner, player).volume() + 1;
            door.volume(full.owner, player, volume);
            full.fx.await("its report", () -> isAt(player, volume));
            assertEquals(before, full.fx.get(this::ids));
        }
    }

    private DeviceId box(int number) {
        String mac = "02:48:65:61:00:0" + number;
        NewHardware wanted =
                new NewHardware(HardwareKind.ESP32_MUSIC_BOX, mac, "client", "Box", null, null);
        DeviceId box = full.hub.fleet().hardware().add(full.owner, wanted);
        Playback door = full.hub.playback().playback();
        door.connect(full.owner, new TestPlayer(box, PlayerKind.BOX, door), "Box");
        return box;
    }

    private List<DeviceId> ids() {
        return players.players().stream().map(PlayerView::id).toList();
    }

    private boolean isAt(DeviceId player, int volume) {
        return players.players().stream()
                .anyMatch(now -> now.id().equals(player) && now.volume() == volume);
    }

    @Test
    void theQueueFollowsAndCanBeLengthenedAndShortened() {
        full.connectPlayer();
        full.fx.await("the player", () -> current() != null);
        List<MediaItem> songs = full.songs();
        full.fx.run(() -> players.play(List.of(songs.get(0).id(), songs.get(1).id()), 0));
        full.fx.await("the queue", () -> queue.items().size() == 2);
        full.fx.run(() -> queue.append(songs.get(2)));
        full.fx.await("a longer queue", () -> queue.items().size() == 3);
        full.fx.run(() -> queue.remove(1));
        full.fx.await("a shorter queue", () -> queue.items().size() == 2);
        assertEquals(
                List.of(songs.get(0).id(), songs.get(2).id()),
                full.fx.get(() -> queue.items().stream().map(MediaItem::id).toList()));
        full.fx.run(players::next);
        full.fx.await("the next item", () -> queue.index().get() == 1);
    }

    @Test
    void ofAQuickRowOfVolumesTheLastOneCounts() {
        full.connectPlayer();
        full.fx.await("the player", () -> current() != null);
        full.fx.run(
                () -> {
                    for (int volume = 1; volume <= 37; volume++) players.volume(volume);
                });
        full.fx.await(
                "the volume",
                () -> {
                    PlayerView now = current();
                    return now != null && now.volume() == 37;
                });
    }

    private @Nullable PlayerView current() {
        return players.current().get();
    }

    private void awaitState(PlayerState wanted) {
        full.fx.await(
                wanted.toString(),
                () -> {
                    PlayerView now = current();
                    return now != null && now.state() == wanted;
                });
    }
}
