package org.hearth.ui.media;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.stream.Content;
import org.hearth.ui.work.Background;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The items' small pictures, decoded at the size they are shown in. FX thread only.
///
/// At most 240 are kept: 40 MB. A picture that as many others were asked for after is not fetched
/// when its turn comes.
public final class Covers {
    private static final int MOST_KEPT = 240;
    private static final int SIDE = 208;

    private final LinkedHashMap<MediaId, Cover> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Semaphore decoders = new Semaphore(2);
    private final MediaLibrary library;
    private final Supplier<Caller> caller;
    private final Background background;

    private static final class Cover {
        final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
        boolean isAsked;
        volatile boolean isWanted = true;
    }

    /// Has no picture yet.
    public Covers(MediaLibrary library, Supplier<Caller> caller, Background background) {
        this.library = library;
        this.caller = caller;
        this.background = background;
    }

    /// The item's picture; null until it is there. Whoever shows the item again asks again: its
    /// picture may have been made meanwhile, or the hub may answer now.
    public ReadOnlyObjectProperty<@Nullable Image> of(MediaItem item) {
        Cover cover = kept.computeIfAbsent(item.id(), _ -> new Cover());
        while (kept.size() > MOST_KEPT) kept.pollFirstEntry().getValue().isWanted = false;
        if (item.hasThumbnail() && !cover.isAsked) ask(item.id(), cover);
        return cover.image.getReadOnlyProperty();
    }

    private void ask(MediaId id, Cover cover) {
        cover.isAsked = true;
        background.run(
                () -> load(id, cover),
                found -> found.ifPresent(cover.image::set),
                _ -> cover.isAsked = false);
    }

    private Optional<Image> load(MediaId id, Cover cover) throws IOException, InterruptedException {
        decoders.acquire();
        try {
            return cover.isWanted
                    ? Optional.of(decode(library.thumbnail(caller.get(), id)))
                    : Optional.empty();
        } catch (NotFound none) {
            return Optional.empty();
        } finally {
            decoders.release();
        }
    }

    private static Image decode(Content content) throws IOException {
        return switch (content) {
            case Content.OpenFile file -> decode(file.channel());
            case Content.Memory memory -> scaled(new ByteArrayInputStream(memory.bytes()));
        };
    }

    private static Image decode(FileChannel channel) throws IOException {
        try (channel;
                InputStream bytes = Channels.newInputStream(channel)) {
            return scaled(bytes);
        }
    }

    private static Image scaled(InputStream bytes) {
        return new Image(bytes, SIDE, SIDE, true, true);
    }
}
