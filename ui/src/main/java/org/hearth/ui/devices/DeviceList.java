package org.hearth.ui.devices;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceId;
import org.hearth.ui.control.Badge;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// All devices, under whose they are; above them the boxes that knock.
///
/// What changes is changed in place: the row that has the focus keeps it.
final class DeviceList extends ScrollPane {
    private final VBox rows = new VBox();
    private final Map<DeviceId, DeviceButton> buttons = new HashMap<>();
    private final Map<String, Label> headings = new HashMap<>();
    private final ToggleButton inbox;
    private final Node inboxRow;
    private final DevicesModel model;
    private final InstantSource clock;
    private final Consumer<Device> chosen;

    /// @param chosen hears of the device that somebody chooses
    /// @param inboxChosen hears that somebody wants to see who knocks
    DeviceList(
            DevicesModel model,
            KnocksModel knocks,
            InstantSource clock,
            Consumer<Device> chosen,
            Runnable inboxChosen,
            Disposer disposer) {
        this.model = model;
        this.clock = clock;
        this.chosen = chosen;
        inbox = new ToggleButton(Texts.text("inbox.title"));
        inbox.getStyleClass().add("pick-row");
        inbox.setMaxWidth(Double.MAX_VALUE);
        Badge badge = new Badge(new FontIcon(Material2RoundAL.ALL_INBOX));
        inbox.setGraphic(badge);
        inbox.setOnAction(_ -> inboxChosen.run());
        inboxRow = WhyNot.on(inbox, knocks.whyNot());
        disposer.watch(knocks.count(), badge::show);
        rows.getStyleClass().addAll("addresses", "device-list");
        getStyleClass().addAll(Styles.PAGE, "devices-side");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        disposer.watch(model.answers(), _ -> fill());
        disposer.watch(model.open(), this::mark);
    }

    private void fill() {
        Instant now = clock.instant();
        List<Node> wanted = new ArrayList<>(List.of(inboxRow));
        for (Devices.Group group : model.groups()) {
            wanted.add(headings.computeIfAbsent(group.title(), DeviceList::heading));
            for (Device device : group.devices()) wanted.add(button(device, now));
        }
        Set<DeviceId> present =
                model.devices().get().all().stream().map(Device::id).collect(Collectors.toSet());
        buttons.keySet().retainAll(present);
        if (!rows.getChildren().equals(wanted)) lay(wanted);
        mark(model.open().get());
    }

    /// Whoever is taken out and put back loses the focus.
    private void lay(List<Node> wanted) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        rows.getChildren().setAll(wanted);
        if (focused != null && wanted.contains(focused)) focused.requestFocus();
    }

    private static Label heading(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().addAll(Styles.FIELD_LABEL, "device-heading");
        return heading;
    }

    private DeviceButton button(Device device, Instant now) {
        DeviceId id = device.id();
        DeviceButton button = buttons.computeIfAbsent(id, _ -> new DeviceButton(() -> choose(id)));
        button.show(device, model.devices().get(), now);
        return button;
    }

    private void choose(DeviceId id) {
        model.devices().get().find(id).ifPresent(chosen);
        mark(model.open().get());
    }

    private void mark(@Nullable Device open) {
        buttons.forEach((id, button) -> button.setSelected(open != null && id.equals(open.id())));
        inbox.setSelected(open == null && !inbox.isDisabled());
    }
}
