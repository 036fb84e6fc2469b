package org.hearth.server.boxes;

import org.hearth.devices.audio.PacketEncoder;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Duration;

/// What a box plays, at its place, and what follows. Not thread-safe: [BoxSpeaker] guards it.
final class Reel {
    private static final long PACKET_MS = PacketEncoder.PACKET.toMillis();

    private final Encodings encodings;
    private @Nullable Sound sound;
    private @Nullable Sound next;
    private EncodedTrack track = EncodedTrack.nothing();
    private EncodedTrack nextTrack = EncodedTrack.nothing();
    private int at;

    Reel(Encodings encodings) {
        this.encodings = encodings;
    }

    /// Puts a sound on, at a place, in the place of everything.
    void put(Sound wanted, Duration from) {
        sound = wanted;
        at = packets(from);
        track = encodings.of(wanted, at);
        forgetNext();
    }

    /// Names the sound that follows; null for none.
    void follow(@Nullable Sound wanted) {
        forgetNext();
        if (wanted == null) return;
        next = wanted;
        nextTrack = encodings.of(wanted, 0);
    }

    /// Moves within the sound.
    void seek(Duration to) {
        at = packets(to);
    }

    /// Nothing is on any more.
    void clear() {
        sound = null;
        track = EncodedTrack.nothing();
        forgetNext();
    }

    private void forgetNext() {
        next = null;
        nextTrack = EncodedTrack.nothing();
    }

    /// Puts on from its beginning what was to follow; null where nothing was.
    @Nullable Sound turn() {
        Sound after = next;
        if (after == null) return null;
        sound = after;
        track = nextTrack;
        at = 0;
        forgetNext();
        return after;
    }

    /// What is on; null when nothing is.
    @Nullable Sound sound() {
        return sound;
    }

    /// Sends the next packet; false where it is not there, yet or at all.
    boolean send(BoxLine line) {
        ByteBuffer packet = track.packet(at);
        if (packet == null) return false;
        line.sound(packet, at * PACKET_MS);
        at++;
        return true;
    }

    /// Whether no packet follows.
    boolean isOver() {
        return track.isOverAt(at);
    }

    /// Why it ends before its time, for people; null while it does not.
    @Nullable String problem() {
        return track.problem();
    }

    /// What is heard now.
    ///
    /// @param ahead so many packets are sent and not heard yet
    Duration place(int ahead) {
        return Duration.ofMillis(Math.max(0, at - ahead) * PACKET_MS);
    }

    private static int packets(Duration place) {
        return Math.clamp(place.toMillis() / PACKET_MS, 0, Integer.MAX_VALUE / 2);
    }
}
