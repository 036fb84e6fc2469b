package org.hearth.devices.audio.driver;

import java.nio.ByteBuffer;

/// What the decoder has for the line.
sealed interface Decoded {
    /// Sound of one track; `position` is the place of its first frame in the track, in frames.
    record Sound(Track track, long position, ByteBuffer pcm) implements Decoded {
        int frames() {
            return pcm.remaining() / LineFormat.FRAME_BYTES;
        }

        /// The first `frames` of it.
        Sound head(int frames) {
            return new Sound(track, position, pcm.slice(pcm.position(), bytes(frames)));
        }

        /// What `head(frames)` leaves over.
        Sound tail(int frames) {
            int from = bytes(frames);
            ByteBuffer rest = pcm.slice(pcm.position() + from, pcm.remaining() - from);
            return new Sound(track, position + frames, rest);
        }

        private static int bytes(int frames) {
            return frames * LineFormat.FRAME_BYTES;
        }
    }

    /// A track that cannot be played, or not any further.
    record Fault(Cue cue, String sentence) implements Decoded {}

    /// Nothing yet; the decoder is at work.
    record Waiting() implements Decoded {}

    /// Nothing any more: the last track is decoded and none follows.
    record Over() implements Decoded {}
}
