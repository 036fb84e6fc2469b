package org.hearth.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.actions.ActionView;
import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.actions.Outcome;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.ui.look.Texts;
import org.hearth.ui.testing.FullHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class TrialModelTest {
    @TempDir Path folder;
    private FullHub full;
    private Actions door;
    private Caller caller;
    private ActionsModel actions;
    private TrialModel trial;
    private RecentModel recent;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        door = full.hub.actions();
        caller = full.owner;
        actions = full.fx.get(() -> new ActionsModel(door, () -> caller, full.background));
        trial = full.fx.get(() -> new TrialModel(door, () -> caller, full.background));
        recent =
                full.fx.get(
                        () -> new RecentModel(door, () -> caller, full.background, full.events));
        full.fx.await("the actions", () -> actions.loaded().get());
    }

    @AfterEach
    void close() {
        full.fx.run(recent::close);
        full.close();
    }

    @Test
    void aSearchFindsActionsByTheirWords() {
        full.fx.run(() -> actions.search().set("Set VOL"));

        assertEquals(
                List.of("set_volume"),
                full.fx.get(() -> actions.shown().stream().map(ActionView::name).toList()));
    }

    @Test
    void whatIsFilledInIsDoneAndReadAndWrittenDown() {
        choose("create_playlist");
        fill("name", "Zoo trip");
        full.fx.run(trial::run);
        full.fx.await("the answer", () -> trial.output().get().contains("name: Zoo trip"));

        List<Playlist> lists =
                full.hub.playlists().playlists().playlists(caller, Listing.FIRST).items();
        assertEquals(List.of("Zoo trip"), lists.stream().map(Playlist::name).toList());
        full.fx.await("the record", () -> recent.rows().size() == 1);
        assertEquals(Outcome.SUCCESS, full.fx.get(() -> recent.rows().getFirst().outcome()));
    }

    @Test
    void aListIsWrittenInLines() {
        String songs =
                full.songs().stream()
                        .limit(2)
                        .map(one -> one.id().value().toString())
                        .collect(Collectors.joining(" \n\n"));
        Playlist list =
                full.hub.playlists().playlists().create(caller, new NewPlaylist("Sunday", null));
        choose("add_to_playlist");
        fill("playlistId", list.id().value().toString());
        fill("mediaIds", songs);
        full.fx.run(trial::run);

        full.fx.await("two entries", () -> trial.output().get().contains("itemCount: 2"));
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsRun() {
        choose("set_volume");
        full.fx.run(trial::run);

        assertEquals(Texts.text("trial.missing"), full.fx.get(() -> fault("volume")));
        assertFalse(full.fx.get(() -> trial.running().get()));
    }

    @Test
    void whatTheHubRefusesIsSaidAtItsField() {
        choose("set_volume");
        fill("volume", "140");
        full.fx.run(trial::run);

        full.fx.await("the fault", () -> fault("volume").startsWith("Volume must be"));
        full.fx.run(() -> field("volume").value().set("40"));
        assertEquals("", full.fx.get(() -> fault("volume")));
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        choose("pause_media");
        full.fx.run(trial::run);

        full.fx.await("why", () -> trial.problem().get().startsWith("No player is connected."));
        assertEquals("", full.fx.get(() -> trial.output().get()));
    }

    @Test
    void whoMayNotReadsTheDocumentationAndRunsNothing() {
        caller = full.owner.within(Set.of(Permission.SIGNED_IN, Permission.MEDIA_READ));
        full.fx.run(actions::load);
        full.fx.await("anew", () -> actions.shown().stream().anyMatch(one -> !one.mayRun()));
        choose("stop_media");
        full.fx.run(trial::run);

        assertFalse(full.fx.get(() -> trial.running().get()));
        assertFalse(full.fx.get(recent::isAllowed));
        assertTrue(full.fx.get(() -> !trial.fields().isEmpty()));
    }

    private void choose(String name) {
        full.fx.run(
                () -> {
                    ActionView action =
                            actions.shown().stream()
                                    .filter(one -> one.name().equals(name))
                                    .findFirst()
                                    .orElseThrow();
                    actions.open(action);
                    trial.choose(action);
                    recent.choose(name);
                });
    }

    private void fill(String name, String value) {
        full.fx.run(() -> field(name).value().set(value));
    }

    private String fault(String name) {
        return field(name).fault().get();
    }

    private TrialField field(String name) {
        return trial.fields().stream()
                .filter(one -> one.spec().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
