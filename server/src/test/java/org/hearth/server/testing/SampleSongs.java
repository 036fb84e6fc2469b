package org.hearth.server.testing;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.MediaRoots;
import org.hearth.server.media.MediaState;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.ScanId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Songs of one second in the library of a house. For one test at a time.
public final class SampleSongs {
    private static final Caller HUB = Caller.system("test");
    private final TestHouse house;
    private final Path folder;
    private final Map<String, MediaId> known = new HashMap<>();

    /// @param folder is made, and joins the library with the first songs
    public SampleSongs(TestHouse house, Path folder) {
        this.house = house;
        this.folder = folder;
    }

    /// Puts songs with these titles into the library; their ids in the same order.
    public List<MediaId> add(String... titles) {
        SampleFiles files = new SampleFiles(folder);
        Arrays.stream(titles).forEach(title -> files.song(title + ".wav"));
        MediaRoots roots = house.media().roots();
        roots.add(HUB, new NewRoot(real(), null));
        ScanId scan = roots.scan(HUB).id();
        Await.until("the songs are in", () -> roots.scan(HUB, scan).state().isOver());
        return Arrays.stream(titles).map(this::find).toList();
    }

    /// Where the song's file is.
    public Path file(String title) {
        return folder.resolve(title + ".wav");
    }

    /// Takes the song's file away; the library has found out when this returns. What is only
    /// written into its row would be put right by whoever watches the folder.
    public void hide(String title) {
        move(file(title), hidden(title));
        awaitState(title, MediaState.MISSING);
    }

    /// Puts the file back where it was.
    public void bringBack(String title) {
        move(hidden(title), file(title));
        awaitState(title, MediaState.PRESENT);
    }

    private Path hidden(String title) {
        return folder.resolveSibling(title + ".hidden");
    }

    private void awaitState(String title, MediaState state) {
        MediaId song = Objects.requireNonNull(known.get(title), title);
        house.media().roots().scan(HUB);
        Await.until(
                title + " is " + state,
                () -> house.media().library().item(HUB, song).state() == state);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private MediaId find(String title) {
        Listing all = new Listing(200, 0, null, Listing.Direction.ASC, null);
        MediaId song =
                house
                        .media()
                        .library()
                        .items(HUB, new MediaQuery(null, null, null, all))
                        .items()
                        .stream()
                        .filter(item -> item.title().equals(title))
                        .map(MediaItem::id)
                        .findFirst()
                        .orElseThrow();
        known.put(title, song);
        return song;
    }

    private String real() {
        try {
            return Files.createDirectories(folder).toRealPath().toString();
        } catch (IOException failure) {
            throw new IllegalStateException("no folder for songs", failure);
        }
    }
}
