package org.hearth.ui.values;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.settings.SettingView;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import tools.jackson.databind.JsonNode;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One setting: what it is, what holds and why, and what it is set with.
final class ValueRow extends HBox {
    private final SimpleStringProperty fault = new SimpleStringProperty("");
    private final Label origin = meta("");
    private final Button reset;
    private final Button remove;
    private final ValueInput input;
    private final ValuesModel model;
    private SettingView view;

    ValueRow(SettingView view, ValuesModel model, Disposer disposer) {
        this.view = view;
        this.model = model;
        getStyleClass().addAll(Styles.ROW, "tall-row");
        Label name = new Label(ValueTexts.name(view));
        name.getStyleClass().add(Styles.ROW_TITLE);
        name.setWrapText(true);
        String range = ValueTexts.range(view);
        Label about =
                meta(
                        Stream.of(view.description(), range)
                                .filter(one -> !one.isEmpty())
                                .collect(Collectors.joining(". ")));
        VBox words = new VBox(name, about, origin, NoteLine.problem(fault));
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        input = ValueInput.of(view, model.secrets(), chosen());
        reset = Buttons.icon(Material2RoundMZ.UNDO, "values.reset", () -> model.reset(this.view));
        reset.setAccessibleText(Texts.text("values.resetThis", ValueTexts.name(view)));
        remove = Buttons.icon(Material2RoundAL.DELETE_OUTLINE, "values.remove", this::confirmed);
        remove.setAccessibleText(Texts.text("values.removeThis", view.key()));
        remove.setManaged(view.custom());
        remove.setVisible(view.custom());
        HBox tools = new HBox(input.node(), reset, remove);
        tools.setMinWidth(USE_PREF_SIZE);
        tools.getStyleClass().addAll(Styles.INLINE, "value-tools");
        getChildren().addAll(words, tools);
        show(view);
        disposer.watch(
                model.fault(),
                now -> {
                    boolean isHere = now != null && now.key().equals(view.key());
                    fault.set(isHere ? now.sentence() : "");
                    if (isHere) input.refused(this.view.value());
                });
    }

    /// Which setting.
    String key() {
        return view.key();
    }

    /// Whether it is shown by the same control.
    boolean fits(SettingView other) {
        return other.key().equals(view.key())
                && other.type() == view.type()
                && other.description().equals(view.description());
    }

    /// Shows what holds now.
    void show(SettingView now) {
        view = now;
        origin.setText(ValueTexts.origin(now, model.extent().kind()));
        input.show(now.value());
        boolean mayNot = model.whyNot().isPresent();
        input.node().setDisable(mayNot);
        reset.setDisable(mayNot || now.version() == null);
        remove.setDisable(model.whyNotRemove().isPresent());
    }

    private ValueInput.Chosen chosen() {
        return new ValueInput.Chosen() {
            @Override
            public void value(JsonNode value) {
                model.set(view, value);
            }

            @Override
            public void nonsense(String sentence) {
                model.refuse(view, sentence);
            }
        };
    }

    private void confirmed() {
        if (Confirm.ask(this, "values.confirm", view.key())) model.remove(view);
    }

    private static Label meta(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.META);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
