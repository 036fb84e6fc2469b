package org.hearth.server.boxes;

import org.hearth.devices.audio.PacketEncoder;
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

/// Encodes each file once for all boxes, in pieces as they are played, and keeps what was played
/// lately. Thread-safe.
///
/// Pieces that are begun at the same time are encoded in turns, six seconds of sound at once: who
/// waits for its beginning does not wait for the end of another.
final class Encodings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Encodings.class);
    private static final int PACKETS_IN_A_TURN = 100;

    /// Encoded in front of a piece and thrown away: the encoder goes by what it heard before, and
    /// no seam is heard.
    private static final int RUN_UP = 5;

    private final PacketEncoder encoder;
    private final Cut cut;
    private final Map<Key, Piece> running = new HashMap<>();
    private final LinkedHashMap<Key, Piece> finished = new LinkedHashMap<>(16, 0.75f, true);
    private long finishedBytes;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("box-encoder").daemon().factory());

    /// Which piece of what.
    private record Key(String sound, int piece) {}

    Encodings(PacketEncoder encoder, Cut cut) {
        this.encoder = encoder;
        this.cut = cut;
    }

    /// The packets of a sound, from a place on; those that are not there yet come faster than they
    /// are played.
    ///
    /// @param from number of the first packet
    EncodedTrack of(Sound sound, int from) {
        EncodedTrack track = new EncodedTrack(cut, number -> piece(sound, number));
        track.packet(from);
        return track;
    }

    /// One piece of a sound; the same one for all.
    synchronized Piece piece(Sound sound, int number) {
        Key key = new Key(sound.key(), number);
        Piece known = finished.get(key);
        if (known != null) return known;
        return running.computeIfAbsent(key, _ -> begin(key, sound));
    }

    /// How many pieces there are now.
    synchronized int count() {
        return running.size() + finished.size();
    }

    private Piece begin(Key key, Sound sound) {
        Piece piece = new Piece();
        later(new Job(key, sound, piece));
        return piece;
    }

    private void later(Job job) {
        try {
            worker.execute(job);
        } catch (RejectedExecutionException closed) {
            LOG.debug("no more is encoded", closed);
            job.close();
        }
    }

    private synchronized void end(Key key, Piece piece, @Nullable String why) {
        piece.end(why);
        running.remove(key);
        if (why != null) {
            LOG.info("a file is not encoded to its end: {}", why);
            return;
        }
        finished.put(key, piece);
        finishedBytes += piece.size();
        while (finishedBytes > cut.mostBytes() && finished.size() > 1) {
            finishedBytes -= finished.pollFirstEntry().getValue().size();
        }
    }

    /// One piece on its way.
    private final class Job implements Runnable {
        private final Key key;
        private final Sound sound;
        private final Piece piece;
        private PacketEncoder.@Nullable Encoding encoding;
        private int runUp;
        private int left = cut.packets();

        private Job(Key key, Sound sound, Piece piece) {
            this.key = key;
            this.sound = sound;
            this.piece = piece;
            runUp = key.piece() == 0 ? 0 : RUN_UP;
        }

        /// One turn; the next one comes after everybody else's.
        @Override
        public void run() {
            try {
                if (encoding == null) encoding = open();
                if (turn(encoding)) later(this);
                else over(null);
            } catch (Unplayable refused) {
                over(refused.sentence());
            } catch (RuntimeException | OutOfMemoryError failure) {
                LOG.error("encoding fails", failure);
                over("This file cannot be made ready for boxes.");
            }
        }

        private PacketEncoder.Encoding open() throws Unplayable {
            long first = (long) key.piece() * cut.packets() - runUp;
            return encoder.open(sound.file(), PacketEncoder.PACKET.multipliedBy(first));
        }

        private boolean turn(PacketEncoder.Encoding from) throws Unplayable {
            for (; runUp > 0; runUp--) from.next();
            int most = Math.min(left, PACKETS_IN_A_TURN);
            for (int i = 0; i < most; i++) {
                Optional<ByteBuffer> packet = from.next();
                if (packet.isEmpty()) return false;
                piece.add(packet.get());
                left--;
            }
            return left > 0;
        }

        private void over(@Nullable String why) {
            close();
            end(key, piece, why);
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
