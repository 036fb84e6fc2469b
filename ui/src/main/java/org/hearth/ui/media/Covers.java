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
/// A picture that is scrolled away before its turn is not fetched. At most 240 are kept: 40 MB.
public final class Covers {
    private static final int MOST_KEPT = 240;
    private static final int SIDE = 208;

    private final LinkedHashMap<MediaId, ReadOnlyObjectWrapper<@Nullable Image>> kept =
            new LinkedHashMap<>(16, 0.75f, true);
    private final Semaphore decoders = new Semaphore(2);
    private final MediaLibrary library;
    private final Supplier<Caller> caller;
    private final Background background;

    /// Has no picture yet.
    public Covers(MediaLibrary library, Supplier<Caller> caller, Background background) {
        this.library = library;
        this.caller = caller;
        this.background = background;
    }

    /// The item's picture; null until it is there, or for good when there is none.
    public ReadOnlyObjectProperty<@Nullable Image> of(MediaItem item) {
        ReadOnlyObjectWrapper<@Nullable Image> known = kept.get(item.id());
        if (known != null) return known.getReadOnlyProperty();
        ReadOnlyObjectWrapper<@Nullable Image> coming = new ReadOnlyObjectWrapper<>();
        kept.put(item.id(), coming);
        while (kept.size() > MOST_KEPT) kept.pollFirstEntry();
        if (item.hasThumbnail()) {
            background.run(() -> load(item.id()), found -> found.ifPresent(coming::set), _ -> {});
        }
        return coming.getReadOnlyProperty();
    }

    private Optional<Image> load(MediaId id) throws IOException, InterruptedException {
        decoders.acquire();
        try {
            return Optional.of(decode(library.thumbnail(caller.get(), id)));
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
