package org.hearth.server.boxes;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/// One file as packets for one box that plays it: the piece that it is in, and the next one in
/// time. One thread at a time.
final class EncodedTrack {
    private static final Piece NOTHING = new Piece();

    private final Cut cut;
    private final IntFunction<Piece> pieces;
    private Piece piece = NOTHING;
    private int number = -1;
    private @Nullable Piece next;

    /// @param pieces by their numbers; asked again and again for the same one when a box goes to
    ///   and fro
    EncodedTrack(Cut cut, IntFunction<Piece> pieces) {
        this.cut = cut;
        this.pieces = pieces;
    }

    /// One without sound that is never over.
    static EncodedTrack nothing() {
        return new EncodedTrack(Cut.OPUS, _ -> NOTHING);
    }

    /// A packet; null where it is not there, yet or at all.
    @Nullable ByteBuffer packet(int at) {
        return at(at).packet(at % cut.packets());
    }

    /// Whether the sound is over before that packet.
    boolean isOverAt(int at) {
        return at(at).isOverAt(at % cut.packets());
    }

    /// Why what was asked for last ends before its time, for people; null while it does not.
    @Nullable String problem() {
        return piece.problem();
    }

    private Piece at(int at) {
        int wanted = at / cut.packets();
        if (wanted != number) enter(wanted);
        boolean isNearEnd = at % cut.packets() >= cut.packets() - cut.ahead();
        if (next == null && isNearEnd) next = pieces.apply(wanted + 1);
        return piece;
    }

    private void enter(int wanted) {
        piece = next != null && wanted == number + 1 ? next : pieces.apply(wanted);
        number = wanted;
        next = null;
    }
}
