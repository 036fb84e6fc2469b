package org.hearth.ui.actions;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.ui.look.Texts;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.util.Optional;

/// What somebody filled in, and what is wrong with it. FX thread only.
public final class TrialField {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FieldSpec spec;
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    TrialField(FieldSpec spec) {
        this.spec = spec;
        value.subscribe(() -> fault.set(""));
    }

    /// What it is.
    public FieldSpec spec() {
        return spec;
    }

    /// What was typed or chosen; empty when nothing was.
    public StringProperty value() {
        return value;
    }

    /// What is wrong with it, for people; empty when nothing is.
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    void complain(String sentence) {
        fault.set(sentence);
    }

    /// What the action is given; empty when the field is left out or has a fault.
    Optional<JsonNode> read() {
        fault.set("");
        String typed = value.get() == null ? "" : value.get();
        if (typed.isBlank()) {
            boolean isMissing = spec.need() == FieldSpec.Need.REQUIRED;
            if (isMissing) complain(Texts.text("trial.missing"));
            return Optional.empty();
        }
        return switch (spec.kind()) {
            case TEXT -> Optional.of(NODES.stringNode(typed));
            case CHOICE ->
                    Optional.of(
                            switch (typed) {
                                case "true" -> NODES.booleanNode(true);
                                case "false" -> NODES.booleanNode(false);
                                default -> NODES.stringNode(typed);
                            });
            case WHOLE_NUMBER -> whole(typed.strip());
            case NUMBER -> number(typed.strip());
            case LINES -> Optional.of(lines(typed));
            case JSON -> json(typed);
        };
    }

    private Optional<JsonNode> whole(String typed) {
        try {
            return Optional.of(NODES.numberNode(Long.parseLong(typed)));
        } catch (NumberFormatException notOne) {
            complain(Texts.text("trial.whole"));
            return Optional.empty();
        }
    }

    private Optional<JsonNode> number(String typed) {
        try {
            return Optional.of(NODES.numberNode(new BigDecimal(typed)));
        } catch (NumberFormatException notOne) {
            complain(Texts.text("trial.number"));
            return Optional.empty();
        }
    }

    private Optional<JsonNode> json(String typed) {
        try {
            return Optional.of(JSON.readTree(typed));
        } catch (JacksonException broken) {
            complain(Texts.text("trial.json"));
            return Optional.empty();
        }
    }

    private static ArrayNode lines(String typed) {
        ArrayNode lines = NODES.arrayNode();
        typed.lines().map(String::strip).filter(one -> !one.isEmpty()).forEach(lines::add);
        return lines;
    }
}
