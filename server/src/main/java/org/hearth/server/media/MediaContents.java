package org.hearth.server.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.host.OpenFiles;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.stream.Content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// Opens files and pictures of items. Thread-safe.
///
/// Where an item's file lies is remembered for a while, so that a player that jumps about costs no
/// query; whatever changes items says so by [#changed].
final class MediaContents {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration LINK_LIFE = Duration.ofHours(6);
    private static final Duration PICTURE_AGE = Duration.ofDays(1);

    private final Tx tx;
    private final Pictures pictures;
    private final Cache<MediaId, Located> located =
            Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(KEPT).build();

    /// For the time when the database cannot be asked; outlives changes, since a scan that ends
    /// just before would silence the house. An item that left the library meanwhile is given until
    /// the database is back, to whom may read all of it or has a signed link.
    private final Cache<MediaId, Located> lastKnown =
            Caffeine.newBuilder().maximumSize(2_000).expireAfterAccess(LINK_LIFE).build();

    /// Where an item's file lies.
    private record Located(Path path, String mimeType) {}

    MediaContents(Tx tx, Pictures pictures) {
        this.tx = tx;
        this.pictures = pictures;
    }

    /// Forgets where files lie.
    void changed() {
        located.invalidateAll();
    }

    Path path(MediaId id) {
        return located(id).path();
    }

    Content file(MediaId id) {
        Located file = located(id);
        try {
            return open(file.path(), file.mimeType(), Duration.ZERO);
        } catch (IOException gone) {
            OpenFiles.requireAny();
            located.invalidate(id);
            throw new NotFound("file behind the media item", id.value());
        }
    }

    private Located located(MediaId id) {
        try {
            Located file = located.get(id, this::locate);
            lastKnown.put(id, file);
            return file;
        } catch (Busy away) {
            Located file = lastKnown.getIfPresent(id);
            if (file == null) throw away;
            return file;
        }
    }

    Content thumbnail(MediaId id) {
        try {
            return open(pictures.of(id), "image/jpeg", PICTURE_AGE);
        } catch (IOException gone) {
            OpenFiles.requireAny();
            throw new NotFound("picture of the media item", id.value());
        }
    }

    /// Links are not followed: a folder of the library shows what is in it and nothing else.
    private static Content open(Path path, String mimeType, Duration maxAge) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            long length = channel.size();
            long modified = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toMillis();
            String etag = Long.toHexString(modified) + "-" + Long.toHexString(length);
            return new Content.OpenFile(channel, length, mimeType, etag, maxAge);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private Located locate(MediaId id) {
        return tx.read(
                MediaRepository_::new,
                media -> {
                    MediaFile file =
                            media.file(id.value())
                                    .filter(one -> one.state == MediaState.PRESENT)
                                    .orElseThrow(() -> new NotFound("media item", id.value()));
                    MediaRoot root =
                            media.root(file.rootId)
                                    .orElseThrow(() -> new NotFound("media item", id.value()));
                    return new Located(Path.of(root.path).resolve(file.path), file.mimeType);
                });
    }
}
