package org.hearth.ui.media;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.image.Image;

import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.NewRoot;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.work.Background;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class CoversTest {
    @TempDir Path folder;
    private final TestHub hub = new TestHub();
    private final Background background = Background.ofWindow(_ -> {});

    @AfterEach
    void end() {
        background.close();
        hub.close();
    }

    @Test
    void aPictureThatIsMadeLaterComesToWhoeverLooksAgain() {
        Caller owner = hub.signInOwner(folder);
        Fx.stage();
        Covers covers = new Covers(hub.media().library(), () -> owner, background);
        MediaItem photo = photo(owner);
        ReadOnlyObjectProperty<@Nullable Image> early =
                Fx.get(() -> covers.of(withoutPicture(photo)));
        assertNull(Fx.get(early::get));
        assertSame(early, Fx.get(() -> covers.of(photo)));
        Fx.await("the picture", () -> early.get() != null);
    }

    private MediaItem photo(Caller owner) {
        Path photos = SampleFolder.in(folder.resolve("photos"), 0, 1);
        hub.media().roots().add(owner, new NewRoot(photos.toString(), null));
        hub.media().roots().scan(owner);
        Fx.await(
                "a photo with its picture",
                () -> photos(owner).stream().anyMatch(MediaItem::hasThumbnail));
        return photos(owner).getFirst();
    }

    private List<MediaItem> photos(Caller owner) {
        Listing all = new Listing(50, 0, null, Listing.Direction.ASC, "Photo");
        return hub.media().library().items(owner, new MediaQuery(null, null, null, all)).items();
    }

    private static MediaItem withoutPicture(MediaItem item) {
        return new MediaItem(
                item.id(),
                item.type(),
                item.name(),
                item.path(),
                item.rootId(),
                item.title(),
                item.artist(),
                item.album(),
                item.mimeType(),
                item.size(),
                item.durationMs(),
                item.width(),
                item.height(),
                item.metadata(),
                false,
                item.positionMs(),
                item.state(),
                item.problem(),
                item.createdAt(),
                item.updatedAt(),
                item.version());
    }
}
