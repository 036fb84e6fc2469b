package org.hearth.devices.audio.sim;

import org.hearth.devices.audio.AudioOutput;
import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioOutputs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// Sound outputs that are plugged in and pulled by call; starts with speakers. Thread-safe.
public final class SimulatedAudioOutputs implements AudioOutputs {
    /// What is plugged in at first.
    public static final AudioOutput SPEAKERS =
            new AudioOutput(new AudioOutputId("speakers"), "Speakers");

    private final ConcurrentSkipListMap<String, AudioOutput> connected =
            new ConcurrentSkipListMap<>();

    public SimulatedAudioOutputs() {
        plug(SPEAKERS);
    }

    /// Connects an output.
    public void plug(AudioOutput output) {
        connected.put(output.id().value(), output);
    }

    /// Pulls an output out.
    public void unplug(AudioOutputId output) {
        connected.remove(output.value());
    }

    @Override
    public List<AudioOutput> list() {
        List<AudioOutput> named = List.copyOf(connected.values());
        if (named.isEmpty()) {
            return List.of();
        }
        AudioOutput preferred = new AudioOutput(AudioOutputId.SYSTEM_DEFAULT, "System default");
        return Stream.concat(Stream.of(preferred), named.stream()).toList();
    }

    /// Why this output cannot play, or nothing when it can.
    Optional<String> problemOf(AudioOutputId output) {
        List<AudioOutput> all = list();
        if (all.isEmpty()) {
            return Optional.of(NONE_FOUND);
        }
        boolean isThere = all.stream().anyMatch(one -> one.id().equals(output));
        return isThere ? Optional.empty() : Optional.of(NOT_CONNECTED);
    }
}
