package org.hearth.devices.video.driver;

import org.bytedeco.javacpp.BytePointer;
import org.hearth.devices.video.VideoFrame;

import java.time.Duration;

/// A picture in memory outside the heap, used again and again. One thread at a time.
final class Picture implements AutoCloseable {
    /// What ffmpeg's converters like lines to begin at, and may write behind the last.
    private static final int ALIGNMENT = 64;

    private BytePointer points = new BytePointer(0L);
    private int width;
    private int height;
    private int turn;
    private long place;

    /// Makes room for a picture.
    ///
    /// @param newPlace in the film, in nanoseconds
    void prepare(int newWidth, int newHeight, int newTurn, long newPlace) {
        width = newWidth;
        height = newHeight;
        turn = newTurn;
        place = newPlace;
        long bytes = (long) stride() * height + ALIGNMENT;
        if (points.capacity() != bytes) {
            points.close();
            points = new BytePointer(bytes);
        }
    }

    BytePointer points() {
        return points;
    }

    int stride() {
        return (width * 4 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    long place() {
        return place;
    }

    VideoFrame frame() {
        return new VideoFrame(
                width, height, turn, Duration.ofNanos(place), stride(), points.asByteBuffer());
    }

    @Override
    public void close() {
        points.close();
    }
}
