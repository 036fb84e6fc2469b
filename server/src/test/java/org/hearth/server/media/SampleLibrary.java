package org.hearth.server.media;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.SampleFiles;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A house with one library folder, and words to look into it. For one test at a time.
final class SampleLibrary implements AutoCloseable {
    final TestHouse house;
    final Path folder;
    final SampleFiles files;
    final MediaLibrary library;
    final MediaRoots roots;
    final Caller owner;

    /// @param place an empty folder, for the hub's data and the music beside it
    SampleLibrary(Path place) throws IOException {
        house = new TestHouse(place.resolve("data"));
        folder = Files.createDirectories(place.toRealPath().resolve("music"));
        files = new SampleFiles(folder);
        library = house.media().library();
        roots = house.media().roots();
        owner = house.caller(Role.OWNER);
    }

    /// Takes the folder in and waits for the scan that this begins.
    Scan take() {
        roots.add(owner, new NewRoot(folder.toString(), null));
        return scan();
    }

    /// Looks through everything, and waits for the end.
    Scan scan() {
        return finished(roots.scan(owner).id());
    }

    /// Waits for the end of that scan.
    Scan finished(ScanId id) {
        Await.until("the scan ends", () -> roots.scan(owner, id).state().isOver());
        return roots.scan(owner, id);
    }

    List<MediaItem> items() {
        return items(null, null);
    }

    List<MediaItem> items(@Nullable MediaState state, @Nullable String search) {
        Listing listing = new Listing(200, 0, null, Listing.Direction.ASC, search);
        return library.items(owner, new MediaQuery(null, state, null, listing)).items();
    }

    List<String> titles() {
        return items().stream().map(MediaItem::title).toList();
    }

    List<String> found(String search) {
        return items(null, search).stream().map(MediaItem::title).toList();
    }

    MediaItem only() {
        List<MediaItem> all = items();
        assertTrue(all.size() == 1, () -> "one item, not " + all);
        return all.getFirst();
    }

    @Override
    public void close() {
        house.close();
    }
}
