package org.hearth.server.boxes;

/// How files are cut into pieces.
///
/// @param packets in a whole piece, of 60 ms each
/// @param ahead so many packets before a piece is over the next one is begun
/// @param mostBytes of pieces that are kept after they were played
record Cut(int packets, int ahead, long mostBytes) {
    /// Two minutes, the next one half a minute ahead; some forty songs of four minutes are kept.
    static final Cut OPUS = new Cut(2_000, 500, 64L << 20);

    /// Six seconds of 1 MB, the next one three seconds ahead.
    static final Cut PCM = new Cut(100, 50, 16L << 20);
}
