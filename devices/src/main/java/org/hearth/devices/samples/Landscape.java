package org.hearth.devices.samples;

/// Mountains over a lake at some hour.
///
/// @param seed which mountains
/// @param hour 0 to 24
record Landscape(int seed, double hour) implements Scene {
    private static final int RIDGES = 5;
    private static final double SHORE = 0.68;
    private static final double DISC = 0.045;

    @Override
    public void paint(Canvas canvas) {
        Daylight light = Daylight.at(hour);
        int height = canvas.height();
        int shore = (int) (SHORE * height);
        double sunX = sunX(canvas);
        for (int x = 0; x < canvas.width(); x++) {
            double across = (double) x / height;
            double[] tops = tops(across);
            for (int y = 0; y < shore; y++) {
                canvas.set(x, y, color(light, tops, x, y, across - sunX, (double) y / height));
            }
            for (int y = shore; y < height; y++) {
                double depth = (double) (y - shore) / (height - shore);
                double ripple = Math.sin(y * 0.9 + 9 * Math.sin(across * 7 + y * 0.31));
                int mirrored = (int) (shore - 1 - (y - shore) * 1.6 + ripple * (1 + 4 * depth));
                int above = Math.clamp(mirrored, 0, shore - 1);
                int seen = color(light, tops, x, above, across - sunX, (double) above / height);
                canvas.set(x, y, Shades.mix(seen, light.land(), 0.22 + 0.35 * depth));
            }
        }
    }

    /// Where each ridge ends against the sky, the farthest first, as shares of the height.
    private double[] tops(double across) {
        double[] tops = new double[RIDGES];
        for (int at = 0; at < RIDGES; at++) {
            double high = 0.44 - 0.065 * at;
            double rise = Shades.hills(across * (1.4 + 0.5 * at) + at * 17, seed * 31 + at);
            tops[at] = SHORE - high * (0.25 + 0.85 * rise);
        }
        return tops;
    }

    private int color(Daylight light, double[] tops, int x, int y, double fromSun, double down) {
        for (int at = RIDGES - 1; at >= 0; at--) {
            if (down < tops[at]) continue;
            double haze = 0.75 * (RIDGES - 1 - at) / (RIDGES - 1);
            double low = Shades.smooth(tops[at], SHORE, down) * 0.25;
            return Shades.mix(light.land(), light.low(), haze + low * (1 - haze));
        }
        return sky(light, x, y, fromSun, down);
    }

    private int sky(Daylight light, int x, int y, double fromSun, double down) {
        int color =
                Shades.mix(light.high(), light.low(), down / SHORE * (0.7 + 0.3 * down / SHORE));
        double fromSunDown = down - sunY();
        double distance = Math.sqrt(fromSun * fromSun + fromSunDown * fromSunDown);
        color = Shades.mix(color, light.sun(), 0.55 / (1 + 30 * distance * distance));
        color = Shades.mix(color, light.sun(), 1 - Shades.smooth(DISC - 0.003, DISC, distance));
        boolean isStar = light.night() > 0 && Shades.random(y * 8_191 + x, seed) > 0.9985;
        return isStar ? Shades.mix(color, 0xFFFFFF, light.night() * (1 - down)) : color;
    }

    /// By day the sun, by night the moon; each goes from left to right.
    private double sunX(Canvas canvas) {
        return (double) canvas.width() / canvas.height() * (0.1 + 0.8 * wayAcross());
    }

    private double sunY() {
        return 0.52 - 0.4 * Math.sin(Math.PI * wayAcross());
    }

    private double wayAcross() {
        boolean isDay = hour > 5.5 && hour < 20.5;
        return isDay ? (hour - 5.5) / 15 : (hour + 3.5) % 24 / 9;
    }
}
