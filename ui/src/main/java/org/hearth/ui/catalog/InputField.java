package org.hearth.ui.catalog;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.ui.look.Texts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;

/// What somebody filled in, and what is wrong with it. FX thread only.
public final class InputField {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final InputSpec spec;
    private final String label;
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private String before = "";

    InputField(InputSpec spec, String label) {
        this.spec = spec;
        this.label = label;
        value.subscribe(() -> fault.set(""));
    }

    /// What it takes.
    public InputSpec spec() {
        return spec;
    }

    /// What people call it.
    public String label() {
        return label;
    }

    /// What was typed; `true` or `false` for a yes or no; empty when nothing was.
    public StringProperty value() {
        return value;
    }

    /// What is wrong with it, in a sentence; empty when nothing is.
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /// Whether it differs from what is kept.
    boolean isChanged() {
        return !typed().equals(before);
    }

    /// Begins with what is kept.
    void begin(String kept) {
        before = kept;
        value.set(kept);
        fault.set("");
    }

    /// @param message as a validation says it: `must not be blank`
    void complain(String message) {
        fault.set(label + " " + message + ".");
    }

    /// As it is sent; null when it is left empty. A number that is none has a fault afterwards.
    JsonNode read() {
        fault.set("");
        String text = typed();
        return switch (spec.input()) {
            case YES_NO -> NODES.booleanNode(Boolean.parseBoolean(text));
            case LINE, TEXT -> text.isBlank() ? NODES.nullNode() : NODES.stringNode(text);
            case NUMBER -> text.isBlank() ? NODES.nullNode() : number(text.strip());
        };
    }

    private JsonNode number(String text) {
        try {
            return switch (spec.digits()) {
                case WHOLE -> NODES.numberNode(Long.parseLong(text));
                case FRACTION -> NODES.numberNode(new BigDecimal(text));
            };
        } catch (NumberFormatException notOne) {
            boolean isWhole = spec.digits() == InputSpec.Digits.WHOLE;
            fault.set(Texts.text(isWhole ? "trial.whole" : "trial.number"));
            return NODES.nullNode();
        }
    }

    private String typed() {
        return value.get() == null ? "" : value.get();
    }
}
