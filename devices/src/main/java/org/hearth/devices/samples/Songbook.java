package org.hearth.devices.samples;

import java.util.List;

/// The albums of the house.
final class Songbook {
    private static final List<Integer> HOME = List.of(0, 4, 5, 3);
    private static final List<Integer> FALLING = List.of(0, 6, 5, 4);
    private static final List<Integer> TURNING = List.of(0, 5, 3, 4);
    private static final List<Integer> DRIFTING = List.of(0, 3, 6, 3);

    private static final Album MORNING =
            new Album(
                    "Morning Hours",
                    "The Windowsills",
                    "Folk",
                    2021,
                    new Waves(0xF6D9A8, 0xE8875B, 0x7A3B4E),
                    List.of(
                            tune("First Light", 48, Mode.MAJOR, HOME, 4, 92, 18, Timbre.BELL, 11),
                            tune(
                                    "Kettle Song",
                                    55,
                                    Mode.MAJOR,
                                    TURNING,
                                    4,
                                    112,
                                    14,
                                    Timbre.HARP,
                                    4),
                            tune(
                                    "Open Shutters",
                                    50,
                                    Mode.MAJOR,
                                    DRIFTING,
                                    3,
                                    104,
                                    22,
                                    Timbre.BELL,
                                    7),
                            tune("Crumbs", 53, Mode.MAJOR, HOME, 4, 120, 10, Timbre.HARP, 23)));

    private static final Album RIVERS =
            new Album(
                    "Slow Rivers",
                    "Lowland Trio",
                    "Instrumental",
                    2018,
                    new Landscape(5, 19.1),
                    List.of(
                            tune("Upstream", 50, Mode.DORIAN, DRIFTING, 4, 84, 16, Timbre.HARP, 31),
                            tune("Willow", 45, Mode.MINOR, FALLING, 3, 88, 22, Timbre.BELL, 3),
                            tune("The Ferry", 52, Mode.MINOR, TURNING, 4, 96, 18, Timbre.HARP, 17),
                            tune("Delta", 48, Mode.DORIAN, HOME, 4, 72, 14, Timbre.BELL, 29)));

    private static final Album LULLABIES =
            new Album(
                    "Lullabies for a Small Bear",
                    "Paper Moon",
                    "Children",
                    2024,
                    new Moon(),
                    List.of(
                            tune("Little Boat", 53, Mode.MAJOR, HOME, 3, 76, 14, Timbre.BELL, 41),
                            tune(
                                    "Count the Stars",
                                    55,
                                    Mode.MAJOR,
                                    TURNING,
                                    3,
                                    80,
                                    18,
                                    Timbre.BELL,
                                    5),
                            tune(
                                    "Sleepy Fox",
                                    50,
                                    Mode.DORIAN,
                                    FALLING,
                                    4,
                                    66,
                                    10,
                                    Timbre.HARP,
                                    13),
                            tune(
                                    "Night Lamp",
                                    48,
                                    Mode.MAJOR,
                                    DRIFTING,
                                    3,
                                    63,
                                    10,
                                    Timbre.BELL,
                                    19)));

    private Songbook() {}

    static List<Album> albums() {
        return List.of(MORNING, RIVERS, LULLABIES);
    }

    private static Tune tune(
            String title,
            int key,
            Mode mode,
            List<Integer> chords,
            int beats,
            int beatsPerMinute,
            int bars,
            Timbre lead,
            int seed) {
        return new Tune(title, key, mode, chords, beats, beatsPerMinute, bars, lead, seed);
    }
}
