package org.hearth.ui.values;

import atlantafx.base.controls.ToggleSwitch;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;

import org.hearth.server.settings.SettingView;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Optional;
import java.util.function.Consumer;

/// What a setting of one type is set with. FX thread only.
final class ValueInput {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LINES = 3;

    private final Node node;
    private final Consumer<JsonNode> show;

    /// What the row does with what is chosen.
    interface Chosen {
        void value(JsonNode value);

        /// It is no value at all.
        void nonsense(String sentence);
    }

    private ValueInput(Node node, Consumer<JsonNode> show) {
        this.node = node;
        this.show = show;
    }

    /// The control itself, with its unit beside it.
    Node node() {
        return node;
    }

    /// Shows what holds; tells nobody.
    void show(JsonNode value) {
        show.accept(value);
    }

    /// What was chosen was refused: a switch goes back to what holds, while what was typed stays to
    /// be put right.
    void refused(JsonNode holds) {
        if (node instanceof ToggleSwitch) show(holds);
    }

    /// The control that fits the type.
    ///
    /// @param secrets to choose from; a name is typed where there are none
    static ValueInput of(SettingView view, ObservableList<String> secrets, Chosen chosen) {
        String name = ValueTexts.name(view);
        return switch (view.type()) {
            case BOOL -> yesNo(name, chosen);
            case INT -> number(name, view, chosen);
            case STRING -> text(name, chosen);
            case JSON -> json(name, chosen);
            case SECRET -> secret(name, secrets, chosen);
        };
    }

    private static ValueInput yesNo(String name, Chosen chosen) {
        ToggleSwitch input = new ToggleSwitch();
        input.setAccessibleText(name);
        boolean[] isShowing = new boolean[1];
        input.selectedProperty()
                .subscribe(
                        (_, now) -> {
                            if (!isShowing[0]) chosen.value(NODES.booleanNode(now));
                        });
        return new ValueInput(
                input,
                value -> {
                    isShowing[0] = true;
                    input.setSelected(value.booleanValue());
                    isShowing[0] = false;
                });
    }

    private static ValueInput number(String name, SettingView view, Chosen chosen) {
        TextField input = new TextField();
        input.getStyleClass().add("short-field");
        HBox node = new HBox(input);
        String unit = ValueTexts.unit(view);
        if (!unit.isEmpty()) node.getChildren().add(new Label(unit));
        node.getStyleClass().add(Styles.INLINE);
        String range = ValueTexts.range(view);
        input.setAccessibleHelp(range);
        committed(
                input,
                name,
                typed -> {
                    Optional<Long> number = number(typed, view);
                    if (number.isPresent()) chosen.value(NODES.numberNode(number.get()));
                    else
                        chosen.nonsense(
                                range.isEmpty()
                                        ? Texts.text("values.noNumber")
                                        : Texts.text("values.noNumber.range", range));
                });
        return new ValueInput(node, value -> renew(input, value.asString()));
    }

    /// Empty for what is no number, or none within the range.
    private static Optional<Long> number(String typed, SettingView view) {
        try {
            long number = Long.parseLong(typed.strip());
            boolean isLess = view.least() != null && number < view.least();
            boolean isMore = view.most() != null && number > view.most();
            return isLess || isMore ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static ValueInput text(String name, Chosen chosen) {
        TextField input = new TextField();
        input.getStyleClass().add("long-field");
        committed(input, name, typed -> chosen.value(NODES.stringNode(typed)));
        return new ValueInput(input, value -> renew(input, value.asString()));
    }

    private static ValueInput json(String name, Chosen chosen) {
        TextArea input = new TextArea();
        input.setPrefRowCount(LINES);
        input.getStyleClass().addAll("long-field", Styles.MONO);
        committed(
                input,
                name,
                typed -> {
                    try {
                        chosen.value(JSON.readTree(typed));
                    } catch (JacksonException noJson) {
                        chosen.nonsense(Texts.text("values.noJson"));
                    }
                });
        return new ValueInput(input, value -> renew(input, value.toPrettyString()));
    }

    private static ValueInput secret(String name, ObservableList<String> secrets, Chosen chosen) {
        ComboBox<String> input = new ComboBox<>(secrets);
        input.setEditable(true);
        input.setAccessibleText(name);
        input.setPromptText(Texts.text("values.secret.prompt"));
        input.getStyleClass().add("long-field");
        committed(input.getEditor(), name, typed -> chosen.value(NODES.stringNode(typed.strip())));
        input.setOnAction(
                _ -> {
                    String one = input.getValue();
                    if (one != null && secrets.contains(one)) chosen.value(NODES.stringNode(one));
                });
        return new ValueInput(input, value -> renew(input.getEditor(), value.asString()));
    }

    /// What somebody is typing stays.
    private static void renew(TextInputControl input, String text) {
        if (!input.isFocused()) input.setText(text);
    }

    /// What is typed counts once Enter is pressed or the field is left.
    private static void committed(TextInputControl input, String name, Consumer<String> commit) {
        input.setAccessibleText(name);
        String[] before = {""};
        input.focusedProperty()
                .subscribe(
                        (_, isIn) -> {
                            if (isIn) before[0] = input.getText();
                            else if (!input.getText().equals(before[0]))
                                commit.accept(input.getText());
                        });
        if (input instanceof TextField line) {
            line.setOnAction(
                    _ -> {
                        before[0] = line.getText();
                        commit.accept(line.getText());
                    });
        }
    }
}
