package org.hearth.ui.playing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.ListChangeListener;

import org.hearth.server.media.MediaItem;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.testing.FullHub;
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
