package org.hearth.ui.picklists;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// The open list: its name, its entries in their order, and what is done with it.
final class DraftCard extends VBox {
    private final VBox rows = new VBox();
    private final TextField name = new TextField();
    private final Draft draft;
    private final PickListsModel model;

    DraftCard(Draft draft, PickListsModel model, Disposer disposer) {
        this.draft = draft;
        this.model = model;
        getStyleClass().add(Styles.CARD);
        Label title = new Label();
        title.getStyleClass().add(Styles.CARD_TITLE);
        title.textProperty()
                .bind(draft.name().map(now -> now.isBlank() ? Texts.text("picklists.new") : now));
        name.textProperty().bindBidirectional(draft.name());
        rows.getStyleClass().add(Styles.FIELD);
        boolean mayNot = model.whyNot().isPresent();
        VBox form = new VBox(fields(), entries());
        form.setSpacing(14);
        form.setDisable(mayNot);
        getChildren()
                .addAll(
                        title,
                        WhyNot.line(model.whyNot()),
                        form,
                        NoteLine.problem(model.refusal()),
                        bar(mayNot, disposer));
        ListChangeListener<Draft.Entry> listener = _ -> fill();
        draft.entries().addListener(listener);
        disposer.add(() -> draft.entries().removeListener(listener));
        fill();
    }

    /// Puts the cursor where the writing begins.
    void begin() {
        name.requestFocus();
    }

    private Node fields() {
        TextField about = new TextField();
        about.textProperty().bindBidirectional(draft.about());
        TextField key = new TextField();
        key.setPromptText(Texts.text("picklists.key.prompt"));
        key.textProperty().bindBidirectional(draft.key());
        key.setDisable(!draft.isNew());
        VBox fields =
                new VBox(
                        FormField.of("picklists.name", name),
                        FormField.of("picklists.about", about),
                        FormField.of("picklists.key", key));
        fields.setSpacing(14);
        return fields;
    }

    private Node entries() {
        Label heading = new Label(Texts.text("picklists.entries"));
        heading.getStyleClass().add(Styles.FIELD_LABEL);
        Button add =
                Buttons.with(Material2RoundAL.ADD, Buttons.plain("picklists.addEntry", this::add));
        VBox entries = new VBox(heading, rows, add);
        entries.getStyleClass().add(Styles.FIELD);
        return entries;
    }

    private FlowPane bar(boolean mayNot, Disposer disposer) {
        Button save = Buttons.primary("catalog.save", model::save);
        Button undo = Buttons.plain("catalog.undo", model::again);
        Button remove = Buttons.icon(Material2RoundAL.DELETE_OUTLINE, "catalog.remove", this::gone);
        remove.setAccessibleText(Texts.text("catalog.removeThis", draft.name().get()));
        remove.setDisable(mayNot || draft.isNew());
        disposer.watch(model.busy(), isBusy -> save.setDisable(isBusy || mayNot));
        disposer.watch(
                model.stale(),
                isStale -> undo.setText(Texts.text(isStale ? "catalog.again" : "catalog.undo")));
        FlowPane bar = new FlowPane(save, undo, remove);
        bar.getStyleClass().add(Styles.INLINE);
        return bar;
    }

    private void add() {
        draft.add();
        List<Node> all = rows.getChildren();
        if (all.getLast() instanceof HBox row) row.getChildren().getFirst().requestFocus();
    }

    private void gone() {
        if (Confirm.ask(this, "picklists.confirm", draft.name().get())) model.remove();
    }

    private void fill() {
        rows.getChildren().setAll(draft.entries().stream().map(this::row).toList());
        if (rows.getChildren().isEmpty()) {
            Label none = new Label(Texts.text("picklists.noEntries"));
            none.getStyleClass().add(Styles.META);
            rows.getChildren().add(none);
        }
    }

    private Node row(Draft.Entry entry) {
        TextField label = field("picklists.label", entry.label().get());
        label.textProperty().bindBidirectional(entry.label());
        TextField value = field("picklists.value", entry.value().get());
        value.textProperty().bindBidirectional(entry.value());
        String called = entry.label().get();
        Button up = step(Material2RoundAL.KEYBOARD_ARROW_UP, "picklists.up", called, entry, -1);
        Button down =
                step(Material2RoundAL.KEYBOARD_ARROW_DOWN, "picklists.down", called, entry, 1);
        up.setDisable(draft.entries().indexOf(entry) == 0);
        down.setDisable(draft.entries().indexOf(entry) == draft.entries().size() - 1);
        Button remove =
                Buttons.icon(
                        Material2RoundMZ.REMOVE_CIRCLE_OUTLINE,
                        "picklists.takeOut",
                        () -> draft.remove(entry));
        remove.setAccessibleText(Texts.text("picklists.takeOutThis", called));
        HBox row = new HBox(label, value, up, down, remove);
        row.getStyleClass().add(Styles.INLINE);
        return row;
    }

    private Button step(
            Material2RoundAL icon, String key, String called, Draft.Entry entry, int by) {
        Button step = Buttons.icon(icon, key, () -> move(entry, by));
        step.setAccessibleText(Texts.text(key + "This", called));
        return step;
    }

    /// The cursor goes along.
    private void move(Draft.Entry entry, int by) {
        draft.move(entry, by);
        int at = draft.entries().indexOf(entry);
        if (rows.getChildren().get(at) instanceof HBox row) {
            row.getChildren().getFirst().requestFocus();
        }
    }

    private static TextField field(String key, String present) {
        TextField field = new TextField(present);
        field.setPromptText(Texts.text(key));
        field.setAccessibleText(Texts.text(key));
        field.setMinWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
