package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.Unplayable;
import org.hearth.devices.audio.driver.Decoded.Fault;
import org.hearth.devices.audio.driver.Decoded.Sound;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps the buffer filled from the current file and goes over into the following one. Lives on the
/// decoder thread.
final class DecodeAhead {
    private record Open(Track track, SoundFile file) {}

    private final Supplier<SoundFiles> source;
    private final PcmBuffer buffer;
    private @Nullable SoundFiles opened;
    private @Nullable Open current;
    private @Nullable Open following;

    /// The order at work or last at work; what goes wrong goes wrong with this one.
    private @Nullable Cue atWork;

    DecodeAhead(Supplier<SoundFiles> source, PcmBuffer buffer) {
        this.source = source;
        this.buffer = buffer;
    }

    /// Decodes a file from a position, in place of everything before.
    void start(Cue cue, Duration from) {
        halt();
        current = open(cue, from);
    }

    /// Sets what follows the current file, in place of what was set before.
    void follow(Cue cue) {
        unfollow();
        following = open(cue, Duration.ZERO);
    }

    /// Takes back what follows, unless the line has begun it already.
    void unfollow() {
        close(following);
        following = null;
    }

    /// As [#unfollow()], also when the decoder has gone over into `cue` before the line has.
    void retract(Cue cue) {
        if (current != null && current.track().cue().equals(cue) && buffer.retract(cue)) {
            close(current);
            current = null;
            forget();
        }
        unfollow();
    }

    void halt() {
        close(current);
        current = null;
        unfollow();
        atWork = null;
        forget();
    }

    /// Decodes one piece and says how long to wait for the next.
    Duration step() {
        if (current == null) {
            current = following;
            following = null;
        }
        if (current == null) {
            finish();
            return WorkerThread.UNTIL_POSTED;
        }
        atWork = current.track().cue();
        if (buffer.isFull()) {
            return WorkerThread.UNTIL_POSTED;
        }
        decode(current);
        return Duration.ZERO;
    }

    /// Gives up what was at work after something that should not happen.
    void failed(Throwable cause) {
        Cue cue = atWork;
        if (cue == null) {
            return;
        }
        if (current != null && current.track().cue().equals(cue)) {
            close(current);
            current = null;
        }
        String reason =
                cause instanceof LinkageError
                        ? ": the decoder does not fit this machine."
                        : ": the decoder failed.";
        buffer.fail(new Fault(cue, cue.name() + " could not be played" + reason));
    }

    void close() {
        halt();
        if (opened != null) {
            opened.close();
        }
    }

    private SoundFiles files() {
        SoundFiles files = opened == null ? source.get() : opened;
        opened = files;
        return files;
    }

    private void forget() {
        if (opened != null) {
            opened.forget();
        }
    }

    private void decode(Open open) {
        Track track = open.track();
        try {
            long position = open.file().position();
            Optional<ByteBuffer> pcm = open.file().next();
            if (pcm.isPresent()) {
                buffer.put(new Sound(track, position, pcm.get()));
                return;
            }
            if (following == null) {
                buffer.put(new Sound(track, open.file().position(), files().tail()));
            }
        } catch (Unplayable unplayable) {
            buffer.fail(new Fault(track.cue(), unplayable.sentence()));
        }
        close(open);
        current = null;
    }

    private void finish() {
        if (atWork != null) {
            buffer.over(atWork.run());
        }
    }

    private @Nullable Open open(Cue cue, Duration from) {
        atWork = cue;
        try {
            SoundFile file = files().open(cue.file(), from);
            return new Open(new Track(cue, file.length()), file);
        } catch (Unplayable unplayable) {
            buffer.fail(new Fault(cue, unplayable.sentence()));
            return null;
        }
    }

    private static void close(@Nullable Open open) {
        if (open != null) {
            open.file().close();
        }
    }
}
