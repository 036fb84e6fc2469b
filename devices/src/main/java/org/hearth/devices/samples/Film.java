package org.hearth.devices.samples;

/// A day over a lake: the sun rises, crosses the sky and sets.
///
/// @param seconds how long it lasts
public record Film(int width, int height, int framesPerSecond, int seconds) {
    private static final int SEED = 5;
    private static final double FIRST_HOUR = 4.5;
    private static final double LAST_HOUR = 22;

    /// What it is called.
    public String title() {
        return "A Day by the Lake";
    }

    /// How many pictures it has.
    public int frames() {
        return framesPerSecond * seconds;
    }

    /// One of its pictures.
    ///
    /// @param number from 0
    public Canvas frame(int number) {
        double hour = FIRST_HOUR + (LAST_HOUR - FIRST_HOUR) * number / frames();
        return Canvas.of(new Landscape(SEED, hour), width, height);
    }
}
