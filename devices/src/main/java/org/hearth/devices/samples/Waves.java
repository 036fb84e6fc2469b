package org.hearth.devices.samples;

/// Soft waves, one before the other.
///
/// @param far colour of the farthest, as `0xRRGGBB`
record Waves(int far, int middle, int near) implements Scene {
    private static final int ROWS = 9;

    @Override
    public void paint(Canvas canvas) {
        for (int x = 0; x < canvas.width(); x++) {
            double across = (double) x / canvas.width();
            for (int y = 0; y < canvas.height(); y++) {
                canvas.set(x, y, color(across, (double) y / canvas.height()));
            }
        }
    }

    private int color(double across, double down) {
        for (int row = ROWS; row > 0; row--) {
            double swell = Math.sin(across * (5 + row % 3) + row * 2.3) * 0.035;
            double top = row / (ROWS + 1.0) + swell;
            if (down < top) continue;
            double shade = Shades.smooth(top, top + 0.2, down) * 0.12;
            return tone((double) row / ROWS - shade);
        }
        return tone(0);
    }

    private int tone(double share) {
        return share < 0.5
                ? Shades.mix(far, middle, share * 2)
                : Shades.mix(middle, near, share * 2 - 1);
    }
}
