package org.hearth.ui.actions;

import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;

/// One field of a generated form: its name, its input, what it is for, and what is wrong with it.
final class FieldView extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final int LINES = 3;

    FieldView(TrialField field, Runnable onEnter) {
        getStyleClass().add(Styles.FIELD);
        FieldSpec spec = field.spec();
        boolean isRequired = spec.need() == FieldSpec.Need.REQUIRED;
        Control input = input(field, onEnter);
        String name = Texts.text(isRequired ? "trial.required" : "trial.optional", spec.label());
        Label label = new Label(name);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(input);
        input.setAccessibleText(name);
        input.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(label, input);
        String hint = hint(spec);
        if (!hint.isEmpty()) getChildren().add(note(hint));
        getChildren().add(NoteLine.problem(field.fault()));
        field.fault()
                .subscribe(
                        now -> {
                            input.pseudoClassStateChanged(DANGER, !now.isEmpty());
                            input.setAccessibleHelp(now.isEmpty() ? hint : now);
                        });
    }

    private static Control input(TrialField field, Runnable onEnter) {
        return switch (field.spec().kind()) {
            case TEXT, WHOLE_NUMBER, NUMBER -> {
                TextField line = new TextField();
                line.textProperty().bindBidirectional(field.value());
                line.setOnAction(_ -> onEnter.run());
                yield line;
            }
            case LINES, JSON -> {
                TextArea lines = new TextArea();
                lines.setPrefRowCount(LINES);
                lines.textProperty().bindBidirectional(field.value());
                yield lines;
            }
            case CHOICE -> {
                ComboBox<String> box = new ComboBox<>();
                if (field.spec().need() == FieldSpec.Need.OPTIONAL) box.getItems().add("");
                box.getItems().addAll(field.spec().choices());
                box.valueProperty().bindBidirectional(field.value());
                yield box;
            }
        };
    }

    private static String hint(FieldSpec spec) {
        String form =
                switch (spec.kind()) {
                    case LINES -> Texts.text("trial.lines");
                    case JSON -> Texts.text("trial.asJson");
                    case TEXT, WHOLE_NUMBER, NUMBER, CHOICE -> "";
                };
        if (spec.doc().isEmpty()) return form;
        return form.isEmpty() ? spec.doc() : spec.doc() + " · " + form;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add(Styles.FIELD_NOTE);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }
}
