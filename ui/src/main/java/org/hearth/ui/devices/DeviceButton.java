package org.hearth.ui.devices;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.hearth.server.fleet.Device;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One device in the list: its sign, name, what and where it is, and whether it is there.
final class DeviceButton extends ToggleButton {
    private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");

    private final FontIcon sign = new FontIcon();
    private final Label name = new Label();
    private final Label facts = new Label();
    private final Label presence = new Label();
    private final Region dot = new Region();

    DeviceButton(Runnable chosen) {
        getStyleClass().addAll("pick-row", "device-button");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add(Styles.ROW_TITLE);
        facts.getStyleClass().add(Styles.META);
        presence.getStyleClass().add(Styles.META);
        dot.getStyleClass().add("presence");
        VBox words = new VBox(name, facts, presence);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(sign, words, dot);
        row.getStyleClass().add(Styles.ROW);
        setGraphic(row);
        setOnAction(_ -> chosen.run());
    }

    /// Shows it as it is now.
    void show(Device device, Devices all, Instant now) {
        String kind = DeviceTexts.kind(device);
        String place = all.place(device).orElse("");
        String where =
                Stream.of(kind, place)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(" · "));
        String there = DeviceTexts.presence(device, now);
        sign.setIconCode(DeviceTexts.sign(device));
        name.setText(device.name());
        facts.setText(where);
        presence.setText(there);
        dot.pseudoClassStateChanged(ONLINE, device.online());
        String spoken = Texts.text("devices.spoken", device.name(), where, there);
        setText(spoken);
        setAccessibleText(spoken);
    }
}
