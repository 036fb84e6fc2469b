package org.hearth.ui.testing;

import org.hearth.ui.settings.SoundOutputs;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Two outputs that make no sound.
public final class TestSound implements SoundOutputs {
    private volatile @Nullable String chosen;

    @Override
    public List<Output> list() {
        return List.of(
                new Output("default", "Built-in speakers"), new Output("usb", "USB headphones"));
    }

    @Override
    public Optional<String> chosen() {
        return Optional.ofNullable(chosen);
    }

    @Override
    public void choose(String id) {
        chosen = id;
    }
}
