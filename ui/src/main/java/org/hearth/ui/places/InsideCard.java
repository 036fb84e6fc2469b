package org.hearth.ui.places;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Person;
import org.hearth.server.fleet.Device;
import org.hearth.server.places.Place;
import org.hearth.ui.catalog.Beside;
import org.hearth.ui.catalog.Entry;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.Worded;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.Face;
import org.hearth.ui.places.InsideModel.Inside;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/// Which devices and persons are in the chosen place.
public final class InsideCard implements Beside<Place> {
    private final Disposer disposer = new Disposer();
    private final VBox list = new VBox();
    private final ComboBox<Device> others = new ComboBox<>();
    private final Button bring;
    private final Card card;
    private final InsideModel model;

    /// @param model closed with the card
    public InsideCard(InsideModel model) {
        this.model = model;
        disposer.add(model::close);
        list.getStyleClass().add("addresses");
        others.setConverter(new Worded<>(Device::name));
        others.setPromptText(Texts.text("inside.which"));
        others.setAccessibleText(Texts.text("inside.which"));
        others.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(others, Priority.ALWAYS);
        bring = Buttons.plain("inside.bring", this::bring);
        bring.setMinWidth(Button.USE_PREF_SIZE);
        others.valueProperty().subscribe(_ -> allow());
        HBox bar = new HBox(others, bring);
        bar.getStyleClass().add(Styles.BAR);
        card = new Card("inside", list, bar, NoteLine.problem(model.problem()));
        disposer.watch(model.inside(), this::fill);
    }

    private void fill(Inside inside) {
        list.getChildren().setAll(inside.persons().stream().map(InsideCard::row).toList());
        list.getChildren().addAll(inside.devices().stream().map(this::row).toList());
        if (list.getChildren().isEmpty()) {
            Label none = new Label(Texts.text("inside.none"));
            none.getStyleClass().add(Styles.CARD_TEXT);
            none.setWrapText(true);
            list.getChildren().add(none);
        }
        Device before = others.getValue();
        others.getItems().setAll(inside.elsewhere());
        others.setDisable(inside.elsewhere().isEmpty());
        boolean isStillThere = before != null && inside.elsewhere().contains(before);
        others.setValue(isStillThere ? before : null);
    }

    private void allow() {
        Device chosen = others.getValue();
        boolean isAllowed = chosen != null && model.whyNot(chosen).isEmpty();
        bring.setDisable(!isAllowed);
        bring.setAccessibleHelp(
                chosen == null ? Texts.text("inside.which") : model.whyNot(chosen).orElse(null));
    }

    private void bring() {
        Device chosen = others.getValue();
        if (chosen != null) model.bring(chosen);
    }

    private static Node row(Person person) {
        return row(
                new Face(person, Face.Size.SMALL),
                person.name(),
                Texts.text("inside.lives"),
                List.of());
    }

    private Node row(Device device) {
        Button out = Buttons.icon(Material2RoundAL.CLOSE, "inside.takeOut", () -> take(device));
        out.setAccessibleText(Texts.text("inside.takeOutThis", device.name()));
        model.whyNot(device).ifPresent(_ -> out.setDisable(true));
        String state = Texts.text(device.online() ? "inside.online" : "inside.offline");
        return row(new FontIcon(Material2RoundAL.DEVICES), device.name(), state, List.of(out));
    }

    private void take(Device device) {
        model.takeOut(device);
    }

    private static Node row(Node sign, String title, String meta, List<Button> buttons) {
        Label name = new Label(title);
        name.getStyleClass().add(Styles.ROW_TITLE);
        Label facts = new Label(meta);
        facts.getStyleClass().add(Styles.META);
        VBox words = new VBox(name, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(sign, words);
        row.getChildren().addAll(buttons);
        row.getStyleClass().add(Styles.ROW);
        return row;
    }

    @Override
    public Node view() {
        return card;
    }

    @Override
    public void show(@Nullable Entry<Place> entry) {
        model.choose(entry == null ? null : entry.id());
    }

    @Override
    public void close() {
        disposer.close();
    }
}
