package org.hearth.ui.settings;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.Card;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.settings.SoundOutputs.Output;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Chooses where the console's sound goes.
final class SoundCard extends StackPane {
    private final VBox list = new VBox();
    private final ToggleGroup group = new ToggleGroup();
    private final SoundModel model;

    SoundCard(SoundModel model, Disposer disposer) {
        this.model = model;
        list.getStyleClass().add(Styles.FIELD);
        HBox buttons =
                new HBox(
                        Buttons.with(
                                Material2RoundMZ.REFRESH,
                                Buttons.plain("sound.again", model::look)));
        getChildren().add(new Card("sound", list, buttons));
        ListChangeListener<Output> listener = _ -> fill();
        model.outputs().addListener(listener);
        disposer.add(() -> model.outputs().removeListener(listener));
        disposer.watch(model.chosen(), _ -> fill());
        disposer.watch(model.loaded(), _ -> fill());
    }

    private void fill() {
        list.getChildren().setAll(model.outputs().stream().map(this::choice).toList());
        if (!model.loaded().get() || !model.outputs().isEmpty()) return;
        Label none = new Label(Texts.text("sound.none"));
        none.getStyleClass().addAll(Styles.NOTE, Styles.NOTE_PROBLEM);
        none.setWrapText(true);
        list.getChildren().add(none);
    }

    private RadioButton choice(Output output) {
        RadioButton choice = new RadioButton(output.name());
        choice.setMnemonicParsing(false);
        choice.setToggleGroup(group);
        choice.setSelected(output.equals(model.chosen().get()));
        choice.setOnAction(_ -> model.choose(output));
        return choice;
    }
}
