package org.hearth.server.boxes;

import org.hearth.devices.audio.OpusEncoder;
import org.hearth.devices.audio.Unplayable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Encodes each file once for all boxes, and keeps what was played lately. Thread-safe.
///
/// Files that begin at the same time are encoded in turns, six seconds of sound at once: who waits
/// for its beginning does not wait for the end of another.
final class Encodings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Encodings.class);
    private static final int PACKETS_IN_A_TURN = 100;

    /// Some forty songs of four minutes.
    private static final long MOST_BYTES = 64L << 20;

    private final OpusEncoder encoder;
    private final Map<String, EncodedTrack> running = new HashMap<>();
    private final LinkedHashMap<String, EncodedTrack> finished =
            new LinkedHashMap<>(16, 0.75f, true);
    private long finishedBytes;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("box-encoder").daemon().factory());

    Encodings(OpusEncoder encoder) {
        this.encoder = encoder;
    }

    /// The packets of a sound; those that are not there yet come faster than they are played.
    synchronized EncodedTrack of(Sound sound) {
        EncodedTrack known = finished.get(sound.key());
        if (known != null) return known;
        return running.computeIfAbsent(sound.key(), _ -> begin(sound));
    }

    private EncodedTrack begin(Sound sound) {
        EncodedTrack track = new EncodedTrack();
        later(new Job(sound, track));
        return track;
    }

    private void later(Job job) {
        try {
            worker.execute(job);
        } catch (RejectedExecutionException closed) {
            LOG.debug("no more is encoded", closed);
            job.close();
        }
    }

    private synchronized void end(Sound sound, EncodedTrack track, @Nullable String why) {
        track.end(why);
        running.remove(sound.key());
        if (why != null) {
            LOG.info("a file is not encoded to its end: {}", why);
            return;
        }
        finished.put(sound.key(), track);
        finishedBytes += track.size();
        while (finishedBytes > MOST_BYTES && finished.size() > 1) {
            finishedBytes -= finished.pollFirstEntry().getValue().size();
        }
    }

    /// One file on its way.
    private final class Job implements Runnable {
        private final Sound sound;
        private final EncodedTrack track;
        private OpusEncoder.@Nullable Encoding encoding;

        private Job(Sound sound, EncodedTrack track) {
            this.sound = sound;
            this.track = track;
        }

        /// One turn; the next one comes after everybody else's.
        @Override
        public void run() {
            try {
                if (encoding == null) encoding = encoder.open(sound.file());
                if (turn(encoding)) later(this);
                else over(null);
            } catch (Unplayable refused) {
                over(refused.sentence());
            } catch (RuntimeException | OutOfMemoryError failure) {
                LOG.error("encoding fails", failure);
                over("This file cannot be made ready for boxes.");
            }
        }

        private boolean turn(OpusEncoder.Encoding from) throws Unplayable {
            for (int i = 0; i < PACKETS_IN_A_TURN; i++) {
                Optional<ByteBuffer> packet = from.next();
                if (packet.isEmpty()) return false;
                track.add(packet.get());
            }
            return true;
        }

        private void over(@Nullable String why) {
            close();
            end(sound, track, why);
        }

        private void close() {
            if (encoding != null) encoding.close();
            encoding = null;
        }
    }

    @Override
    public void close() {
        for (Runnable waiting : worker.shutdownNow()) {
            if (waiting instanceof Job job) job.close();
        }
    }
}
