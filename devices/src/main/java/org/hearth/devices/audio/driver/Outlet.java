package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioOutputs;
import org.hearth.devices.audio.driver.Decoded.Sound;
import org.hearth.devices.audio.driver.HeardClock.Heard;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The chosen output with its line, volume and clock. Lives on the line thread.
final class Outlet {
    /// Frames written at once: 20 ms.
    private static final int BLOCK = LineFormat.RATE / 50;

    private final SoundLines lines;
    private final LongSupplier nanos;
    private final GainRamp gain = new GainRamp();
    private final HeardClock clock = new HeardClock();
    private final StallWatch watch = new StallWatch();
    private final byte[] block = new byte[BLOCK * LineFormat.FRAME_BYTES];
    private AudioOutputId output = AudioOutputId.SYSTEM_DEFAULT;
    private @Nullable SoundLine line;
    private int wroteSinceCheck;

    Outlet(SoundLines lines, LongSupplier nanos) {
        this.lines = lines;
        this.nanos = nanos;
    }

    AudioOutputId output() {
        return output;
    }

    /// Frees the line; the next [#begin()] opens one on the new output.
    void choose(AudioOutputId other) {
        close();
        output = other;
    }

    boolean isOpen() {
        return line != null;
    }

    /// Has an empty, silent line ready.
    void begin() throws OutputMissing {
        if (line == null) {
            line = lines.open(output);
            line.start();
        } else {
            line.restart();
        }
        clock.restart();
        gain.set(0);
        watch.reset(nanos.getAsLong());
    }

    /// Lets sound through; a track's first note at once, the middle of one faded in.
    void enter(int volume, Duration position) {
        if (position.isZero()) {
            gain.set(GainRamp.of(volume));
        } else {
            fadeTo(volume);
        }
    }

    void fadeTo(int volume) {
        gain.aim(GainRamp.of(volume));
    }

    void wake() {
        if (line != null) {
            line.start();
            watch.reset(nanos.getAsLong());
        }
    }

    void rest() {
        if (line != null) {
            line.rest();
        }
    }

    /// Frames to feed now.
    int room() {
        return line == null ? 0 : Math.min(line.room(), BLOCK);
    }

    /// Frames to feed now so that the sound ends in a fade.
    int roomToFade() {
        return Math.min(room(), gain.framesLeft());
    }

    void send(Sound sound) throws OutputMissing {
        if (line == null) {
            throw new OutputMissing(AudioOutputs.NOT_CONNECTED);
        }
        int frames = gain.apply(sound.pcm(), block);
        line.write(block, frames);
        clock.wrote(sound);
        wroteSinceCheck += frames;
    }

    Optional<Heard> heard() {
        return clock.heard(pending());
    }

    /// True when sound of this order was sent in this run and is not heard to its end.
    boolean holds(Cue cue) {
        return clock.holds(cue);
    }

    /// True when everything sent has been heard.
    boolean isHeard() {
        return pending() == 0;
    }

    /// @throws OutputMissing when the line holds sound and has not played it for seconds
    void check() throws OutputMissing {
        int wrote = wroteSinceCheck;
        wroteSinceCheck = 0;
        if (watch.isStuck(nanos.getAsLong(), pending(), wrote)) {
            throw new OutputMissing(AudioOutputs.NOT_CONNECTED);
        }
    }

    /// Drops what is not heard yet.
    void silence() {
        if (line != null) {
            line.restart();
        }
        clock.restart();
    }

    void close() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    private int pending() {
        return line == null ? 0 : line.pending();
    }
}
