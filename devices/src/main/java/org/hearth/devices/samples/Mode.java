package org.hearth.devices.samples;

/// A scale of seven tones.
enum Mode {
    MAJOR,
    MINOR,
    DORIAN;

    private static final int[] MAJOR_STEPS = {0, 2, 4, 5, 7, 9, 11};
    private static final int[] MINOR_STEPS = {0, 2, 3, 5, 7, 8, 10};
    private static final int[] DORIAN_STEPS = {0, 2, 3, 5, 7, 9, 10};

    /// The pitch of a degree above a key; the degree -1 is the one below it, 7 the octave.
    int pitch(int key, int degree) {
        int[] steps =
                switch (this) {
                    case MAJOR -> MAJOR_STEPS;
                    case MINOR -> MINOR_STEPS;
                    case DORIAN -> DORIAN_STEPS;
                };
        return key + 12 * Math.floorDiv(degree, 7) + steps[Math.floorMod(degree, 7)];
    }
}
