package org.hearth.app;

import org.hearth.devices.samples.SampleEncoder;
import org.hearth.devices.samples.SampleLibrary;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.MediaType;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.server.playlists.PlaylistId;
import org.hearth.server.playlists.Playlists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// What the house that is only shown has to play and to look at. One thread at a time.
final class DemoLibrary {
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int TOLD_EACH = 7;

    private final Hub hub;
    private final Path media;
    private final SampleLibrary files;
    private final BooleanSupplier isStopAsked;

    /// @param folder the hub's data folder
    DemoLibrary(Hub hub, Path folder, SampleEncoder encoder, BooleanSupplier isStopAsked) {
        this.hub = hub;
        this.isStopAsked = isStopAsked;
        media = folder.resolve("media");
        files = new SampleLibrary(encoder, media);
    }

    /// Makes the first album, so that there is something to play, and takes it in.
    void begin(Caller anna) throws IOException {
        System.err.println("Making the first songs for the demo.");
        Files.createDirectories(media);
        int first = SampleLibrary.filesOfFirstAlbum();
        files.write((done, _) -> done < first && !isStopAsked.getAsBoolean());
        hub.media().roots().ensure(anna, media.toRealPath());
        hub.media().roots().scan(anna);
    }

    /// Makes all the rest, which takes a while.
    void complete(Caller anna) throws IOException {
        files.write(
                (done, all) -> {
                    if (done % TOLD_EACH == 0 && done < all) {
                        System.err.printf("Making music and pictures: %d of %d%n", done, all);
                    }
                    return !isStopAsked.getAsBoolean();
                });
        if (!isStopAsked.getAsBoolean()) hub.media().roots().scan(anna);
    }

    /// The playlist of that name, if it is there and something is in it.
    Optional<PlaylistId> find(Caller anna, String name) {
        return named(anna, name).filter(list -> list.itemCount() > 0).map(Playlist::id);
    }

    /// Sees to it that there is a playlist of an album's songs.
    ///
    /// @param album 0 is the first
    void ensurePlaylist(Caller anna, String name, int album) {
        if (find(anna, name).isPresent()) return;
        List<MediaId> songs = songs(anna, SampleLibrary.albums().get(album));
        Playlists playlists = hub.playlists().playlists();
        Playlist list =
                named(anna, name)
                        .orElseGet(() -> playlists.create(anna, new NewPlaylist(name, null)));
        playlists.append(anna, list.id(), songs);
    }

    private Optional<Playlist> named(Caller anna, String name) {
        return hub.playlists().playlists().playlists(anna, Listing.FIRST).items().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /// The album's songs in their order, once all of them are known.
    private List<MediaId> songs(Caller anna, String album) {
        long end = System.nanoTime() + LONGEST_LOOK.toNanos();
        int all = SampleLibrary.songs(album);
        Listing listing = new Listing(50, 0, null, Listing.Direction.ASC, album);
        MediaQuery wanted = new MediaQuery(MediaType.AUDIO, null, null, listing);
        while (System.nanoTime() < end && !isStopAsked.getAsBoolean()) {
            List<MediaItem> known = hub.media().library().items(anna, wanted).items();
            if (known.size() >= all) {
                return known.stream()
                        .sorted(Comparator.comparing(MediaItem::path))
                        .map(MediaItem::id)
                        .toList();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new Conflict("The songs of the demo do not come into the library. Start it again.");
    }
}
