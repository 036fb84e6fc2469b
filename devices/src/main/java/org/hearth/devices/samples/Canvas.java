package org.hearth.devices.samples;

/// A picture on its way. One thread at a time.
public final class Canvas {
    private final int width;
    private final int height;
    private final byte[] bytes;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        bytes = new byte[width * height * 3];
    }

    /// A scene as a picture of that size.
    static Canvas of(Scene scene, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        scene.paint(canvas);
        return canvas;
    }

    /// In pixels.
    public int width() {
        return width;
    }

    /// In pixels.
    public int height() {
        return height;
    }

    /// Red, green and blue of every pixel, row by row from the top; not a copy.
    public byte[] bytes() {
        return bytes;
    }

    /// @param color as `0xRRGGBB`
    void set(int x, int y, int color) {
        int at = (y * width + x) * 3;
        bytes[at] = (byte) (color >> 16);
        bytes[at + 1] = (byte) (color >> 8);
        bytes[at + 2] = (byte) color;
    }
}
