package org.hearth.ui.devices;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.hearth.server.fleet.Device;
import org.hearth.ui.control.Choice;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.NamePrompt;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.RoomChoice;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.time.InstantSource;
import java.util.Optional;

/// One device: what it is, whose, where, and what one may do with it.
final class DeviceCard extends VBox {
    private final FontIcon sign = new FontIcon();
    private final Label name = new Label();
    private final Label presence = new Label();
    private final GridPane facts = new GridPane();
    private final VBox acts = new VBox();
    private final DevicesModel model;
    private final InstantSource clock;
    private final Choice<RoomChoice.Room> rooms;
    private String reason = "";

    /// @param back looks at no device any more
    DeviceCard(DevicesModel model, InstantSource clock, Runnable back) {
        this.model = model;
        this.clock = clock;
        RoomChoice room = model.room();
        rooms = new Choice<>("devices.place", room.rooms(), room.room(), RoomChoice.Room::name);
        HBox.setHgrow(rooms, Priority.ALWAYS);
        facts.getStyleClass().add("facts");
        acts.getStyleClass().add("device-acts");
        getStyleClass().add(Styles.CARD);
        getChildren().addAll(head(back), facts, acts, NoteLine.problem(model.fault()));
    }

    /// Shows a device as it is now. The buttons are made anew only for other rights: one of them
    /// may have the focus.
    void show(Device device) {
        sign.setIconCode(DeviceTexts.sign(device));
        name.setText(device.name());
        presence.setText(DeviceTexts.presence(device, clock.instant()));
        facts.getChildren().clear();
        fact(facts, "devices.what", DeviceTexts.kind(device));
        fact(facts, "devices.whose", model.owner(device));
        fact(facts, "devices.where", model.devices().get().where(device));
        fact(facts, "devices.since", Moments.day(device.createdAt()));
        Optional<String> whyNot = model.whyNotManage(device);
        boolean isSame = whyNot.orElse("").equals(reason);
        if (acts.getChildren().isEmpty() || !isSame) offer(whyNot);
    }

    private void offer(Optional<String> whyNot) {
        reason = whyNot.orElse("");
        acts.getChildren().setAll(place(whyNot), tools(whyNot), WhyNot.line(whyNot));
    }

    private Node head(Runnable back) {
        sign.getStyleClass().add("device-sign");
        name.getStyleClass().add(Styles.SECTION_TITLE);
        name.setWrapText(true);
        presence.getStyleClass().add(Styles.META);
        VBox words = new VBox(name, presence);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Buttons.icon(Material2RoundAL.CLOSE, "details.close", back);
        HBox head = new HBox(sign, words, close);
        head.getStyleClass().add(Styles.ROW);
        return head;
    }

    private static void fact(GridPane facts, String key, String value) {
        Label name = new Label(Texts.text(key));
        name.getStyleClass().add(Styles.META);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label said = new Label(value);
        said.setWrapText(true);
        facts.addRow(facts.getRowCount(), name, said);
    }

    private Node place(Optional<String> whyNot) {
        Button move = Buttons.plain("devices.move", model::move);
        move.setMinWidth(USE_PREF_SIZE);
        rooms.setDisable(whyNot.isPresent());
        HBox bar = new HBox(rooms, WhyNot.on(move, whyNot));
        bar.getStyleClass().add(Styles.BAR);
        return bar;
    }

    private Node tools(Optional<String> whyNot) {
        Button rename =
                Buttons.with(Material2RoundAL.EDIT, Buttons.plain("devices.rename", this::rename));
        Button remove =
                Buttons.with(
                        Material2RoundAL.DELETE, Buttons.plain("devices.remove", this::remove));
        FlowPane tools = new FlowPane(WhyNot.on(rename, whyNot), WhyNot.on(remove, whyNot));
        tools.getStyleClass().add(Styles.INLINE);
        return tools;
    }

    private void rename() {
        Device device = model.open().get();
        if (device == null) return;
        NamePrompt.ask(this, "devices.rename", device.name()).ifPresent(model::rename);
    }

    private void remove() {
        Device device = model.open().get();
        if (device == null) return;
        String key = device.isBox() ? "devices.confirmBox" : "devices.confirm";
        if (Confirm.ask(this, key, device.name())) model.remove(device);
    }
}
