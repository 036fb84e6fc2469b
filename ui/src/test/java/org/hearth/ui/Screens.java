package org.hearth.ui;

import javafx.scene.Parent;

import org.hearth.server.access.Client;
import org.hearth.server.access.Scope;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.MediaType;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Scan;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.playback.PlayRequest;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.testing.TestPlayer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Renders every page, light and dark and in two sizes, into `target/screens`.
final class Screens {
    private static final Listing FIRST = new Listing(24, 0, null, Listing.Direction.ASC, null);

    private final TestHub hub;
    private final Path folder;
    private final Path music;

    private Screens(TestHub hub, Path folder, Path music) {
        this.hub = hub;
        this.folder = folder;
        this.music = music;
    }

    /// Renders all of them.
    ///
    /// @param arguments a folder with music and photos, if there is a better one than the sample
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("hearth-screens");
        Path music =
                arguments.length == 0
                        ? SampleFolder.in(folder.resolve("Family music"), 30, 12)
                        : Path.of(arguments[0]);
        try (TestHub hub = new TestHub()) {
            new Screens(hub, folder, music).render();
        }
        System.exit(0);
    }

    private void render() {
        try (OpenConsole console = new OpenConsole(hub, folder.resolve("one"))) {
            wayIn(console);
            emptyHouse(console);
        }
        try (OpenConsole console = new OpenConsole(hub, folder.resolve("other"))) {
            signIn(console);
        }
        Caller owner = hub.signInOwner(folder.resolve("two"));
        fill(owner);
        try (OpenConsole console = new OpenConsole(hub, folder.resolve("two"))) {
            fullHouse(console);
        }
    }

    private void wayIn(OpenConsole console) {
        console.awaitText("wizard.welcome.title");
        shoot(console, "01-welcome");
        console.press("wizard.begin");
        console.awaitText("owner.title");
        console.type("signIn.password", "short");
        console.press("owner.make");
        shoot(console, "02-owner-faults");
        console.type("owner.name", TestHub.OWNER.name());
        console.type("signIn.email", TestHub.OWNER.email());
        console.type("signIn.password", TestHub.OWNER.password());
        shoot(console, "03-owner");
        console.press("owner.make");
        console.awaitText("wizard.folders.title");
        shoot(console, "04-folders");
        console.press("wizard.folders.skip");
        console.awaitText("wizard.done.title", TestHub.OWNER.name());
        shoot(console, "05-done");
        console.press("wizard.finish");
    }

    private void emptyHouse(OpenConsole console) {
        console.awaitText("home.empty.title");
        shoot(console, "10-home-empty");
        console.press("nav.media");
        console.awaitText("media.empty.title");
        shoot(console, "20-media-empty");
        console.press("nav.playlists");
        console.awaitText("lists.empty.title");
        shoot(console, "30-playlists-empty");
    }

    private void signIn(OpenConsole console) {
        console.awaitText("signIn.title");
        shoot(console, "06-sign-in");
        console.type("signIn.email", "anna@example.org");
        console.type("signIn.password", "not the right one");
        console.press("signIn.enter");
        Fx.await("a refusal", () -> console.root().lookup(".note-problem").isVisible());
        shoot(console, "07-sign-in-refused");
    }

    private void fill(Caller owner) {
        hub.media().roots().add(owner, new NewRoot(music.toString(), "Family music"));
        Scan scan = hub.media().roots().scan(owner);
        Fx.await(
                "the scan",
                () -> {
                    Scan now = hub.media().roots().scan(owner, scan.id());
                    return now.state().isOver() && now.thumbnailsLeft() == 0;
                });
        List<MediaItem> songs = songs(owner);
        Playlist list =
                hub.playlists().playlists().create(owner, new NewPlaylist("Sunday morning", null));
        hub.playlists().playlists().create(owner, new NewPlaylist("Zoo trip", null));
        hub.playlists()
                .playlists()
                .append(owner, list.id(), songs.stream().map(MediaItem::id).toList());
        DeviceId here = hub.fleet().fleet().console(owner, "Kitchen PC").id();
        DeviceId phone = phone(owner);
        var playback = hub.playback().playback();
        playback.connect(owner, new TestPlayer(here, PlayerKind.CONSOLE, playback), "Kitchen PC");
        playback.connect(owner, new TestPlayer(phone, PlayerKind.WEB, playback), "Ben’s phone");
        PlayRequest all =
                new PlayRequest(null, null, songs.stream().map(MediaItem::id).toList(), 2, 1_000L);
        playback.play(owner, here, all);
    }

    private List<MediaItem> songs(Caller owner) {
        MediaQuery query = new MediaQuery(MediaType.AUDIO, null, null, FIRST);
        return hub.media().library().items(owner, query).items();
    }

    private DeviceId phone(Caller owner) {
        NewPairing pairing = new NewPairing(Scope.MEMBER, null, null);
        String code = hub.fleet().fleet().startPairing(owner, pairing).code();
        Client client = new Client("Ben’s phone", Client.Type.PHONE);
        return hub.fleet().fleet().completePairing(code, client, Origin.HERE).device().id();
    }

    private void fullHouse(OpenConsole console) {
        console.awaitText("home.newest");
        Fx.await("covers", () -> covers(console) >= 20);
        shoot(console, "11-home");
        console.press("nav.media");
        Fx.await("tiles", () -> !console.root().lookupAll(".tile").isEmpty());
        shoot(console, "21-media-grid");
        console.select(4);
        shoot(console, "22-media-details");
        console.press("media.asList");
        Fx.await("rows", () -> !console.root().lookupAll(".media-row").isEmpty());
        shoot(console, "23-media-list");
        console.type("media.search", "zzz");
        console.awaitText("media.none.title");
        shoot(console, "24-media-none");
        console.press("nav.playlists");
        Fx.await("entries", () -> console.root().lookup(".entries .media-row") != null);
        shoot(console, "31-playlists");
        actions(console);
        console.press("nav.settings");
        console.awaitText("pairing.title");
        console.awaitText("lately.came.by", "Ben’s phone", TestHub.OWNER.name());
        shoot(console, "40-settings");
        console.press("pairing.scope.guest");
        console.awaitText("pairing.guest.rights");
        console.press("pairing.start");
        console.awaitText("pairing.guest.name.missing");
        shoot(console, "41-settings-guest");
        console.press("pairing.scope.member");
        console.press("pairing.start");
        console.awaitText("pairing.orType");
        shoot(console, "42-settings-pairing");
    }

    private void actions(OpenConsole console) {
        console.press("nav.actions");
        console.awaitText("trial.title");
        shoot(console, "50-actions");
        console.type("actions.search", "rename");
        console.chooseFirst(".list-names");
        console.awaitText("trial.required", "Media id");
        console.press("trial.run");
        console.awaitText("trial.missing");
        shoot(console, "51-actions-faults");
        console.type("actions.search", "list players");
        console.chooseFirst(".list-names");
        console.awaitText("trial.noParams");
        console.press("trial.run");
        Fx.await("the answer", () -> console.root().lookup(".run-output").isVisible());
        Fx.await("the record", () -> console.isSeen("recent.row", "Done", TestHub.OWNER.name()));
        shoot(console, "52-actions-answer");
    }

    private static long covers(OpenConsole console) {
        return console.root().lookupAll(".cover").stream()
                .filter(Parent.class::isInstance)
                .map(Parent.class::cast)
                .filter(cover -> cover.getChildrenUnmodifiable().getLast().isVisible())
                .count();
    }

    private static void shoot(OpenConsole console, String name) {
        console.shoot(name);
        console.shoot(name, ThemeChoice.LIGHT, 1920, 1080);
        console.shoot(name, ThemeChoice.DARK, 1920, 1080);
    }
}
