package org.hearth.ui.values;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.settings.Parameter;
import org.hearth.server.settings.SettingType;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Sending;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A setting that the family adds for its own scripts, while it is filled in. FX thread only.
public final class ParameterModel {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty about = new SimpleStringProperty("");
    private final StringProperty initial = new SimpleStringProperty("");
    private final SimpleObjectProperty<@Nullable SettingType> type =
            new SimpleObjectProperty<>(SettingType.STRING);
    private final SettingDoors doors;
    private final Supplier<Caller> caller;
    private final Sending sending;
    private final Toasts toasts;

    /// Empty at first.
    public ParameterModel(
            SettingDoors doors, Supplier<Caller> caller, Background background, Toasts toasts) {
        this.doors = doors;
        this.caller = caller;
        sending = new Sending(background);
        this.toasts = toasts;
    }

    /// Its name for scripts, such as `garden.zones`.
    public StringProperty key() {
        return key;
    }

    /// What it is for.
    public StringProperty about() {
        return about;
    }

    /// What holds unless somebody sets another value, as it is typed.
    public StringProperty initial() {
        return initial;
    }

    /// What kind of value it has.
    public SimpleObjectProperty<@Nullable SettingType> type() {
        return type;
    }

    /// Whether something is filled in that is not added yet.
    public boolean isUnsaved() {
        return Stream.of(key, about, initial).anyMatch(one -> !one.get().isBlank());
    }

    /// Why it was not added; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return sending.problem();
    }

    /// Whether it is being added.
    public ReadOnlyBooleanProperty busy() {
        return sending.busy();
    }

    /// Why this person may not add any; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(caller.get(), Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
    }

    /// Adds it.
    public void add() {
        if (busy().get()) return;
        String name = key.get().strip();
        Optional<JsonNode> value = value();
        sending.complain(fault(name, value));
        if (!problem().get().isEmpty() || value.isEmpty()) return;
        Parameter wanted =
                new Parameter(
                        name,
                        Objects.requireNonNullElse(type.get(), SettingType.STRING),
                        value.get(),
                        about.get().strip());
        sending.send(
                () -> doors.parameters().add(caller.get(), wanted),
                _ -> {
                    key.set("");
                    about.set("");
                    initial.set("");
                    toasts.done(Texts.text("parameter.added", name));
                });
    }

    private String fault(String name, Optional<JsonNode> value) {
        if (!name.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*") || name.length() > 100) {
            return Texts.text("parameter.key.wrong");
        }
        if (about.get().isBlank()) return Texts.text("parameter.about.missing");
        return value.isEmpty() ? Texts.text("parameter.initial.wrong") : "";
    }

    private Optional<JsonNode> value() {
        String typed = initial.get().strip();
        try {
            return switch (Objects.requireNonNullElse(type.get(), SettingType.STRING)) {
                case STRING -> Optional.of(NODES.stringNode(typed));
                case SECRET ->
                        Optional.of(typed)
                                .filter(one -> one.matches("[\\w.-]{1,100}"))
                                .map(NODES::stringNode);
                case INT -> Optional.of(NODES.numberNode(Long.parseLong(typed)));
                case BOOL -> onOrOff(typed);
                case JSON -> Optional.of(JsonMapper.shared().readTree(typed));
            };
        } catch (NumberFormatException | JacksonException noValue) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> onOrOff(String typed) {
        if (Texts.text("on").equalsIgnoreCase(typed)) return Optional.of(NODES.booleanNode(true));
        if (Texts.text("off").equalsIgnoreCase(typed)) return Optional.of(NODES.booleanNode(false));
        return Optional.empty();
    }
}
