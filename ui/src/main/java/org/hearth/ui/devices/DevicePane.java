package org.hearth.ui.devices;

import javafx.scene.layout.VBox;

import org.hearth.server.fleet.Device;
import org.hearth.ui.control.Columns;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;

/// One device at length: what it is, what it does, what happened with it; of a box also its line.
final class DevicePane extends VBox {
    private final DeviceCard card;
    private final BoxCard box;
    private final FramesCard frames;

    /// @param back looks at no device any more
    DevicePane(
            DevicesModel model,
            DeviceModels models,
            InstantSource clock,
            Runnable back,
            Disposer disposer) {
        card = new DeviceCard(model, clock, back);
        box = new BoxCard(models.box(), disposer);
        frames = new FramesCard(models.frames());
        JournalCard journal = new JournalCard(models.journal(), clock, disposer);
        getStyleClass().add("column");
        getChildren().addAll(new Columns(List.of(card, box), List.of(journal)), frames);
    }

    /// Shows a device as it is now.
    void show(@Nullable Device device) {
        if (device == null) return;
        boolean isBox = device.isBox();
        box.setVisible(isBox);
        box.setManaged(isBox);
        frames.setVisible(isBox);
        frames.setManaged(isBox);
        card.show(device);
        if (isBox) box.show();
    }
}
