package org.hearth.ui.control;

import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Function;

/// One of several, each in words.
public final class Choice<T> extends ComboBox<T> {

    /// @param labelKey its name for screen readers
    /// @param options may change while it is shown
    /// @param chosen follows the choice, and leads it
    public Choice(
            String labelKey,
            ObservableList<T> options,
            Property<@Nullable T> chosen,
            Function<? super T, String> words) {
        super(options);
        setAccessibleText(Texts.text(labelKey));
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setConverter(converter(options, words));
        valueProperty().bindBidirectional(chosen);
    }

    private static <T> StringConverter<T> converter(
            ObservableList<T> options, Function<? super T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public T fromString(String typed) {
                return options.stream()
                        .filter(one -> Objects.equals(words.apply(one), typed))
                        .findFirst()
                        .orElseThrow();
            }
        };
    }
}
