package org.hearth.ui.catalog;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;

/// One field of a catalogue's form: its name, its input, its limits, and what is wrong with it.
final class InputView extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final int LINES = 3;

    private final Control input;

    /// @param onEnter done when Enter is pressed in a line
    InputView(InputField field, Runnable onEnter) {
        getStyleClass().add(Styles.FIELD);
        InputSpec spec = field.spec();
        boolean isRequired = spec.need() == InputSpec.Need.REQUIRED;
        String name = isRequired ? Texts.text("trial.required", field.label()) : field.label();
        input = input(field, name, onEnter);
        input.setAccessibleText(name);
        input.setMaxWidth(Double.MAX_VALUE);
        if (!(input instanceof CheckBox)) {
            Label label = new Label(name);
            label.getStyleClass().add(Styles.FIELD_LABEL);
            label.setLabelFor(input);
            getChildren().add(label);
        }
        getChildren().add(input);
        if (!spec.hint().isEmpty()) getChildren().add(note(spec.hint()));
        getChildren().add(NoteLine.problem(field.fault()));
        field.fault()
                .subscribe(
                        now -> {
                            input.pseudoClassStateChanged(DANGER, !now.isEmpty());
                            input.setAccessibleHelp(now.isEmpty() ? spec.hint() : now);
                        });
    }

    void begin() {
        input.requestFocus();
    }

    private static Control input(InputField field, String name, Runnable onEnter) {
        return switch (field.spec().input()) {
            case LINE, NUMBER -> {
                TextField line = new TextField();
                line.setOnAction(_ -> onEnter.run());
                yield typed(line, field);
            }
            case TEXT -> {
                TextArea lines = new TextArea();
                lines.setPrefRowCount(LINES);
                lines.setWrapText(true);
                yield typed(lines, field);
            }
            case YES_NO -> yesNo(field, name);
        };
    }

    private static Control typed(TextInputControl input, InputField field) {
        input.textProperty().bindBidirectional(field.value());
        return input;
    }

    private static CheckBox yesNo(InputField field, String name) {
        CheckBox box = new CheckBox(name);
        field.value().subscribe(now -> box.setSelected(Boolean.parseBoolean(now)));
        box.setOnAction(_ -> field.value().set(Boolean.toString(box.isSelected())));
        return box;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add(Styles.FIELD_NOTE);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }
}
