package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.driver.Decoded.Sound;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/// Tracks and pieces of sound for tests.
final class Pieces {
    private Pieces() {}

    static Track track(long run, long number) {
        Cue cue = new Cue(run, number, Path.of("song-" + number + ".flac"));
        return new Track(cue, Duration.ofMinutes(3));
    }

    /// Sound whose every byte tells the track, so that mixing shows.
    static Sound sound(Track track, long position, int frames) {
        byte[] pcm = new byte[frames * LineFormat.FRAME_BYTES];
        Arrays.fill(pcm, (byte) track.cue().number());
        return new Sound(track, position, ByteBuffer.wrap(pcm));
    }
}
