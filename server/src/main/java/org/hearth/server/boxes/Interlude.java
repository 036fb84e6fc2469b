package org.hearth.server.boxes;

import org.hearth.devices.audio.PacketEncoder;

import java.nio.ByteBuffer;

/// A short sound between others, on its way to a box. Not thread-safe: [BoxSpeaker] guards it.
final class Interlude implements Metronome.Beat {
    /// Beats that it waits for a box that takes nothing.
    private static final int LONGEST_HOLD = 20;

    private final BoxLine line;
    private final EncodedTrack track;
    private int at;
    private int held;

    Interlude(BoxLine line, EncodedTrack track) {
        this.line = line;
        this.track = track;
    }

    /// Sends what is due. It is over, too, for a box that takes nothing for a while.
    @Override
    public boolean strike() {
        if (track.isOverAt(at)) return false;
        if (line.isFull()) return ++held < LONGEST_HOLD;
        ByteBuffer packet = track.packet(at);
        if (packet == null) return true;
        line.sound(packet, at * PacketEncoder.PACKET.toMillis());
        at++;
        return true;
    }
}
