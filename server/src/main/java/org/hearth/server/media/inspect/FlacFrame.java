package org.hearth.server.media.inspect;

import java.util.OptionalLong;

/// Finds frame headers in FLAC music: RFC 9639, section 9.1.
final class FlacFrame {

    private static final int CRC_POLYNOMIAL = 0x07;

    private FlacFrame() {}

    /// The first sample of the last frame that begins in these bytes; empty when none does.
    /// `blockSize` is the number of samples in every frame but the last.
    static OptionalLong lastStart(Bytes bytes, int blockSize) {
        for (int at = bytes.length() - 6; at >= 0; at--) {
            if (bytes.at(at) != 0xFF) continue;
            boolean countsFrames = bytes.at(at + 1) == 0xF8;
            boolean countsSamples = bytes.at(at + 1) == 0xF9;
            if (!countsFrames && !countsSamples) continue;
            OptionalLong number = number(bytes, at);
            if (number.isEmpty()) continue;
            return OptionalLong.of(number.getAsLong() * (countsFrames ? blockSize : 1));
        }
        return OptionalLong.empty();
    }

    /// The frame's number, when a header with a right checksum stands there.
    private static OptionalLong number(Bytes bytes, int at) {
        int width = numberWidth(bytes.at(at + 4));
        int sizeCode = bytes.at(at + 2) >> 4;
        int rateCode = bytes.at(at + 2) & 0x0F;
        int sizeWidth = sizeCode == 6 ? 1 : sizeCode == 7 ? 2 : 0;
        int rateWidth = rateCode == 12 ? 1 : rateCode == 13 || rateCode == 14 ? 2 : 0;
        int checksumAt = at + 4 + width + sizeWidth + rateWidth;
        boolean isHeader = width > 0 && checksumAt < bytes.length();
        if (!isHeader || checksum(bytes, at, checksumAt) != bytes.at(checksumAt)) {
            return OptionalLong.empty();
        }
        long number = width == 1 ? bytes.at(at + 4) : bytes.at(at + 4) & (0x7F >> width);
        for (int next = at + 5; next < at + 4 + width; next++) {
            number = (number << 6) | (bytes.at(next) & 0x3F);
        }
        return OptionalLong.of(number);
    }

    /// As in UTF-8, up to seven bytes; 0 when no number starts so.
    private static int numberWidth(int first) {
        if (first < 0x80) return 1;
        int ones = Integer.numberOfLeadingZeros(~(first << 24));
        return ones >= 2 && ones <= 7 ? ones : 0;
    }

    private static int checksum(Bytes bytes, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum ^= bytes.at(at);
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum << 1) ^ ((sum & 0x80) == 0 ? 0 : CRC_POLYNOMIAL);
            }
            sum &= 0xFF;
        }
        return sum;
    }
}
