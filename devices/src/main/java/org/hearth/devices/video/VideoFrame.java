package org.hearth.devices.video;

import java.nio.ByteBuffer;
import java.time.Duration;

/// One picture of a film. Valid only while it is handed out: its memory is used again.
///
/// @param width in points, all of them square
/// @param height in points
/// @param turn degrees by which it is to be turned clockwise to stand upright: 0, 90, 180 or 270
/// @param position its place in the film
/// @param stride bytes from one line to the next, at least four times the width
/// @param points blue, green, red and 255, a byte each, line by line from the top
public record VideoFrame(
        int width, int height, int turn, Duration position, int stride, ByteBuffer points) {

    /// Copies the points to where lines follow each other without a gap.
    ///
    /// @param to has room for them; its position stays
    public void copyTo(ByteBuffer to) {
        int line = width * 4;
        if (stride == line) {
            to.put(to.position(), points, points.position(), line * height);
            return;
        }
        for (int y = 0; y < height; y++) {
            to.put(to.position() + y * line, points, points.position() + y * stride, line);
        }
    }
}
