package org.hearth.ui.devices;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.hearth.server.boxes.BoxCare;
import org.hearth.server.boxes.FlightRecorder.Frame;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// What was said on the line of one box lately, as it was when somebody looked. FX thread only.
public final class FramesModel implements AutoCloseable {
    private final ObservableList<Frame> all = FXCollections.observableArrayList();
    private final FilteredList<Frame> shown = new FilteredList<>(all);
    private final BooleanProperty wordsOnly = new SimpleBooleanProperty();
    private final Disposer disposer = new Disposer();
    private final BoxCare care;
    private final Supplier<Caller> caller;
    private final Reload<List<Frame>> reload;
    private @Nullable DeviceId box;

    /// No box's until one is chosen.
    public FramesModel(BoxCare care, Supplier<Caller> caller, Background background) {
        this.care = care;
        this.caller = caller;
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(box),
                                this::look,
                                found -> all.setAll(found.reversed())));
        wordsOnly.subscribe(only -> shown.setPredicate(frame -> !only || frame.words() != null));
    }

    /// The newest first.
    public ObservableList<Frame> shown() {
        return shown;
    }

    /// Whether sound is left out.
    public BooleanProperty wordsOnly() {
        return wordsOnly;
    }

    /// Whether nothing is waited for.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why nothing came; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Shows another box's; null for none's.
    public void choose(@Nullable DeviceId other) {
        if (Objects.equals(box, other)) return;
        box = other;
        all.clear();
        load();
    }

    /// Looks again.
    public void load() {
        reload.again();
    }

    private List<Frame> look(DeviceId of) {
        return care.frames(caller.get(), of);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
