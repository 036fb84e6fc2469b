package org.hearth.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.ui.look.Texts;
import org.hearth.ui.settings.SoundOutputs.Output;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Where the console's sound goes. FX thread only.
public final class SoundModel {
    private final ObservableList<Output> outputs = FXCollections.observableArrayList();
    private final ObservableList<Output> shownOutputs =
            FXCollections.unmodifiableObservableList(outputs);
    private final ReadOnlyObjectWrapper<@Nullable Output> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final SoundOutputs door;
    private final Background background;
    private final Toasts toasts;

    private record Found(List<Output> outputs, Optional<String> chosen) {}

    /// Looks at once.
    public SoundModel(SoundOutputs door, Background background, Toasts toasts) {
        this.door = door;
        this.background = background;
        this.toasts = toasts;
        look();
    }

    /// What is connected.
    public ObservableList<Output> outputs() {
        return shownOutputs;
    }

    /// Which one is used; null when none is connected.
    public ReadOnlyObjectProperty<@Nullable Output> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether it was looked at all.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Looks again, for a headset was plugged in.
    public void look() {
        background.run(() -> new Found(door.list(), door.chosen()), this::show);
    }

    /// Uses another output.
    public void choose(Output output) {
        if (output.equals(chosen.get())) return;
        background.act(
                () -> door.choose(output.id()),
                () -> {
                    chosen.set(output);
                    toasts.done(Texts.text("sound.chosen", output.name()));
                });
    }

    private void show(Found found) {
        outputs.setAll(found.outputs());
        chosen.set(
                found.outputs().stream()
                        .filter(one -> found.chosen().map(one.id()::equals).orElse(true))
                        .findFirst()
                        .orElse(null));
        loaded.set(true);
    }
}
