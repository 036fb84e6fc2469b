package org.hearth.ui.control;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Shows choices by their words; nobody types them.
public final class Worded<T> extends StringConverter<T> {
    private final Function<? super T, String> words;

    /// @param words of one choice
    public Worded(Function<? super T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
    }
}
