package org.hearth.devices.samples;

/// The colours of an hour.
///
/// @param high the sky above
/// @param low the sky at the horizon
/// @param land what stands near
/// @param sun of its disc
/// @param night how much the stars shine, 0 to 1
record Daylight(int high, int low, int land, int sun, double night) {
    private static final double[] HOURS = {0, 5, 6.5, 9, 13, 17, 19, 20.5, 22, 24};
    private static final Daylight NIGHT = new Daylight(0x060B1E, 0x16284A, 0x050811, 0xDCE4F2, 1);
    private static final Daylight DAWN = new Daylight(0x2B3A6B, 0xF2A07B, 0x1B2036, 0xFFE3B0, 0.3);
    private static final Daylight RISE = new Daylight(0x5B8CC4, 0xFBD7A4, 0x263A3C, 0xFFF2CC, 0);
    private static final Daylight DAY = new Daylight(0x2F7FC8, 0xCBE6F4, 0x24563B, 0xFFFBE8, 0);
    private static final Daylight GOLD = new Daylight(0x4A74B0, 0xFFC981, 0x3B3A2A, 0xFFE9A8, 0);
    private static final Daylight DUSK = new Daylight(0x332B5E, 0xE9695C, 0x1A1528, 0xFFC08A, 0.2);
    private static final Daylight[] LIGHTS = {
        NIGHT, NIGHT, DAWN, RISE, DAY, DAY, GOLD, DUSK, NIGHT, NIGHT
    };

    /// @param hour 0 to 24
    static Daylight at(double hour) {
        int next = 1;
        while (HOURS[next] < hour) next++;
        double share = Shades.smooth(HOURS[next - 1], HOURS[next], hour);
        return LIGHTS[next - 1].towards(LIGHTS[next], share);
    }

    private Daylight towards(Daylight other, double share) {
        return new Daylight(
                Shades.mix(high, other.high, share),
                Shades.mix(low, other.low, share),
                Shades.mix(land, other.land, share),
                Shades.mix(sun, other.sun, share),
                night + (other.night - night) * share);
    }
}
