package org.hearth.server.boxes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.hearth.devices.audio.OpusEncoder;
import org.hearth.devices.audio.Unplayable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Encodes each file once for all boxes, and keeps what was played lately. Thread-safe.
///
/// Files that begin at the same time are encoded in turns, six seconds of sound at once: who waits
/// for its beginning does not wait for the end of another.
final class Encodings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Encodings.class);
    private static final int PACKETS_IN_A_TURN = 100;
    private static final Duration KEPT = Duration.ofHours(1);

    /// Some fifty songs of four minutes.
    private static final long MOST_BYTES = 64L << 20;

    private static final int USUAL_BYTES = 1 << 20;

    private final OpusEncoder encoder;
    private final Cache<String, EncodedTrack> tracks =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .<String, EncodedTrack>weigher(
                            (_, track) -> track.isComplete() ? track.size() : USUAL_BYTES)
                    .expireAfterAccess(KEPT)
                    .build();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("box-encoder").daemon().factory());

    Encodings(OpusEncoder encoder) {
        this.encoder = encoder;
    }

    /// The packets of a sound; those that are not there yet come faster than they are played.
    EncodedTrack of(Sound sound) {
        EncodedTrack track = tracks.get(sound.key(), _ -> begin(sound));
        if (track.problem() != null) tracks.invalidate(sound.key());
        return track;
    }

    private EncodedTrack begin(Sound sound) {
        EncodedTrack track = new EncodedTrack();
        worker.execute(() -> open(sound, track));
        return track;
    }

    private void open(Sound sound, EncodedTrack track) {
        try {
            go(sound, track, encoder.open(sound.file()));
        } catch (Unplayable refused) {
            end(sound, track, refused.sentence());
        }
    }

    /// One turn; the next one comes after everybody else's.
    private void go(Sound sound, EncodedTrack track, OpusEncoder.Encoding encoding) {
        for (int i = 0; i < PACKETS_IN_A_TURN; i++) {
            Optional<ByteBuffer> packet;
            try {
                packet = encoding.next();
            } catch (Unplayable broken) {
                encoding.close();
                end(sound, track, broken.sentence());
                return;
            }
            if (packet.isEmpty()) {
                encoding.close();
                end(sound, track, null);
                return;
            }
            track.add(packet.get());
        }
        worker.execute(() -> go(sound, track, encoding));
    }

    private void end(Sound sound, EncodedTrack track, @Nullable String why) {
        track.end(why);
        if (why == null) tracks.put(sound.key(), track);
        else LOG.info("a file is not encoded to its end: {}", why);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
