package org.hearth.ui.settings;

import java.util.List;
import java.util.Optional;

/// Where this machine's sound can go. The app implements it over the audio driver; every method may
/// take a while.
public interface SoundOutputs {

    /// One output.
    ///
    /// @param id stable over restarts
    /// @param name as the system calls it
    record Output(String id, String name) {}

    /// What is connected now, the system's default first; empty when there is none.
    List<Output> list();

    /// The id of the chosen one; empty for the system's default.
    Optional<String> chosen();

    /// Chooses an output from now on, and over a restart.
    void choose(String id);

    /// A machine without sound.
    static SoundOutputs none() {
        return new SoundOutputs() {
            @Override
            public List<Output> list() {
                return List.of();
            }

            @Override
            public Optional<String> chosen() {
                return Optional.empty();
            }

            @Override
            public void choose(String id) {}
        };
    }
}
