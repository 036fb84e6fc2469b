package org.hearth.ui.control;

import javafx.scene.control.Label;
import javafx.scene.paint.Color;

import org.hearth.server.access.Person;

import java.util.Arrays;
import java.util.List;

/// A person's initials on their colour; decoration beside the name.
public final class Face extends Label {

    /// @param person whose colour may be missing
    public Face(Person person) {
        super(initials(person.name()));
        getStyleClass().add("face");
        String color = person.color();
        if (color == null) return;
        setStyle("-fx-background-color: " + color + "; -fx-text-fill: " + ink(color) + ";");
    }

    /// Up to two letters that stand for a name.
    static String initials(String name) {
        List<String> words = Arrays.stream(name.strip().split("\\s+", -1)).toList();
        String first = letter(words.getFirst());
        return words.size() == 1 ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1))
                        .toUpperCase(java.util.Locale.getDefault());
    }

    private static String ink(String color) {
        return Color.web(color).grayscale().getRed() > 0.5 ? "#1d1917" : "#ffffff";
    }
}
