package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioOutputId;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Mixer;

/// The mixers of javax.sound that can play, by ids that stay the same over restarts.
///
/// Linux numbers its cards in the order in which they are found (`Headset [plughw:1,0]`), so the id
/// takes the card's name and description and leaves the numbers out.
final class Mixers {
    private static final Pattern CARD_NUMBER = Pattern.compile("\\[(plug)?hw:\\d+(,\\d+)?]");
    private static final Pattern NOT_IN_ID = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What the JDK calls the output the system has chosen: Linux, Windows, macOS.
    private static final Set<String> DEFAULT_NAMES =
            Set.of("default [default]", "Primary Sound Driver", "Default Audio Device");

    private Mixers() {}

    /// The mixers plugged in now, in the JDK's order, without the one that is the default.
    static SequencedMap<AudioOutputId, Mixer.Info> connected() {
        SequencedMap<AudioOutputId, Mixer.Info> found = new LinkedHashMap<>();
        Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> !DEFAULT_NAMES.contains(info.getName()))
                .filter(info -> AudioSystem.getMixer(info).isLineSupported(JavaSoundLines.WANTED))
                .forEach(info -> found.put(freeId(found, info), info));
        return found;
    }

    /// The name for people, without the numbers of the system.
    static String nameOf(String mixerName) {
        return CARD_NUMBER.matcher(mixerName).replaceAll("").strip();
    }

    static AudioOutputId idOf(String mixerName, String description) {
        String text = (nameOf(mixerName) + " " + description).toLowerCase(Locale.ROOT);
        return new AudioOutputId(NOT_IN_ID.matcher(text).replaceAll("-"));
    }

    private static AudioOutputId freeId(Map<AudioOutputId, Mixer.Info> taken, Mixer.Info info) {
        AudioOutputId id = idOf(info.getName(), info.getDescription());
        AudioOutputId free = id;
        for (int twin = 2; taken.containsKey(free); twin++) {
            free = new AudioOutputId(id.value() + "-" + twin);
        }
        return free;
    }
}
