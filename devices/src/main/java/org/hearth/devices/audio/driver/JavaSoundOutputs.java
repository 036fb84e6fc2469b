package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioOutput;
import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioOutputs;

import java.util.List;
import java.util.stream.Stream;

import javax.sound.sampled.AudioSystem;

/// The outputs that javax.sound finds on this machine. Thread-safe.
public final class JavaSoundOutputs implements AudioOutputs {
    @Override
    public List<AudioOutput> list() {
        if (!AudioSystem.isLineSupported(JavaSoundLines.WANTED)) {
            return List.of();
        }
        Stream<AudioOutput> named =
                Mixers.connected().entrySet().stream()
                        .map(
                                mixer ->
                                        new AudioOutput(
                                                mixer.getKey(),
                                                Mixers.nameOf(mixer.getValue().getName())));
        AudioOutput preferred = new AudioOutput(AudioOutputId.SYSTEM_DEFAULT, "System default");
        return Stream.concat(Stream.of(preferred), named).toList();
    }
}
