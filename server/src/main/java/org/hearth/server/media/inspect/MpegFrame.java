package org.hearth.server.media.inspect;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// The four-byte header of an MPEG audio frame: ISO/IEC 11172-3, 2.4.1.3, and 13818-3 for the lower
/// sample rates. `length` is in bytes, header included.
record MpegFrame(int version, int layer, int sampleRateHz, int length, boolean isMono) {

    private static final int[] V1_L1 = {
        32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448
    };
    private static final int[] V1_L2 = {
        32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384
    };
    private static final int[] V1_L3 = {
        32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] V2_L1 = {
        32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256
    };
    private static final int[] V2_L23 = {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};

    static Optional<MpegFrame> at(Bytes bytes, int at) {
        if (at < 0 || at + 4 > bytes.length()) return Optional.empty();
        int header = (int) bytes.number32(at);
        int versionBits = (header >> 19) & 3;
        int layerBits = (header >> 17) & 3;
        int bitRateIndex = (header >> 12) & 15;
        int rateIndex = (header >> 10) & 3;
        boolean valid =
                (header & 0xFFE00000) == 0xFFE00000
                        && versionBits != 1
                        && layerBits != 0
                        && bitRateIndex != 0
                        && bitRateIndex != 15
                        && rateIndex != 3;
        if (!valid) return Optional.empty();
        int layer = 4 - layerBits;
        int version = versionBits == 3 ? 1 : 2;
        int rate = RATES[rateIndex] >> (versionBits == 3 ? 0 : versionBits == 2 ? 1 : 2);
        int bitRate = bitRates(version, layer)[bitRateIndex - 1] * 1000;
        int length = length(version, layer, bitRate, rate, (header >> 9) & 1);
        return Optional.of(new MpegFrame(version, layer, rate, length, ((header >> 6) & 3) == 3));
    }

    /// Where the music starts when nothing but zeros stands before it.
    static OptionalInt firstPair(Bytes bytes) {
        int at = 0;
        while (at < bytes.length() && bytes.at(at) == 0) at++;
        return isPair(bytes, at) ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /// Where music starts behind anything.
    static OptionalInt anyPair(Bytes bytes) {
        return IntStream.range(0, bytes.length()).filter(at -> isPair(bytes, at)).findFirst();
    }

    /// Two frames in a row of one kind: noise holds single headers by chance. One frame that ends
    /// where the bytes end will do.
    private static boolean isPair(Bytes bytes, int at) {
        if (at + 4 > bytes.length() || bytes.at(at) != 0xFF) return false;
        MpegFrame first = at(bytes, at).orElse(null);
        if (first == null) return false;
        int end = at + first.length;
        return end == bytes.length()
                || at(bytes, end).filter(next -> next.isLike(first)).isPresent();
    }

    /// Bytes of music that the encoder's note in the first frame (`Xing` or `Info`) promises, if
    /// there is one.
    static OptionalLong promisedBytes(Bytes bytes, int at) {
        MpegFrame frame = at(bytes, at).orElse(null);
        if (frame == null || frame.layer != 3) return OptionalLong.empty();
        int sideInfo = frame.version == 1 ? (frame.isMono ? 17 : 32) : (frame.isMono ? 9 : 17);
        int note = at + 4 + sideInfo;
        boolean present = bytes.holds(note, "Xing") || bytes.holds(note, "Info");
        if (!present || note + 16 > bytes.length()) return OptionalLong.empty();
        long flags = bytes.number32(note + 4);
        if ((flags & 2) == 0) return OptionalLong.empty();
        return OptionalLong.of(bytes.number32(note + 8 + ((flags & 1) == 0 ? 0 : 4)));
    }

    private boolean isLike(MpegFrame other) {
        return version == other.version
                && layer == other.layer
                && sampleRateHz == other.sampleRateHz;
    }

    private static int[] bitRates(int version, int layer) {
        if (version == 1) return layer == 1 ? V1_L1 : layer == 2 ? V1_L2 : V1_L3;
        return layer == 1 ? V2_L1 : V2_L23;
    }

    private static int length(int version, int layer, int bitRate, int rate, int padding) {
        if (layer == 1) return (12 * bitRate / rate + padding) * 4;
        int samplesPerByte = layer == 3 && version == 2 ? 72 : 144;
        return samplesPerByte * bitRate / rate + padding;
    }
}
