package org.hearth.devices.samples;

/// A big moon over small clouds.
record Moon() implements Scene {
    private static final int SKY = 0x1B2350;
    private static final int GLOW = 0x4A5AA8;
    private static final int DISC = 0xFBEFC4;
    private static final int CLOUD = 0x8E9BD8;

    @Override
    public void paint(Canvas canvas) {
        for (int x = 0; x < canvas.width(); x++) {
            double across = (double) x / canvas.width();
            double cloud = 0.66 + 0.16 * Shades.hills(across * 5, 3);
            double nearer = 0.76 + 0.16 * Shades.hills(across * 4, 8);
            for (int y = 0; y < canvas.height(); y++) {
                double down = (double) y / canvas.height();
                int color = sky(across, down, x, y);
                color = Shades.mix(color, CLOUD, Shades.smooth(cloud, cloud + 0.01, down) * 0.7);
                color = Shades.mix(color, SKY, Shades.smooth(nearer, nearer + 0.01, down) * 0.75);
                canvas.set(x, y, color);
            }
        }
    }

    private static int sky(double across, double down, int x, int y) {
        double distance = Math.hypot(across - 0.55, down - 0.4);
        int color = Shades.mix(SKY, GLOW, Math.exp(-distance * 2.5));
        double spots = Shades.hills(across * 9 + Shades.hills(down * 7, 4) * 3, 6);
        int disc = Shades.mix(DISC, 0xE3D3A0, Shades.smooth(0.45, 0.7, spots));
        color = Shades.mix(disc, color, Shades.smooth(0.245, 0.25, distance));
        boolean isStar =
                distance > 0.3 && down < 0.62 && Shades.random(y / 3 * 4_093 + x / 3, 9) > 0.997;
        return isStar ? Shades.mix(color, DISC, 0.8) : color;
    }
}
