package org.hearth.ui.people;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Person;
import org.hearth.ui.look.Styles;

/// A person's initials on their colour.
public final class Face extends StackPane {

    /// @param size one of the sizes
    public Face(Person person, Size size) {
        Label letters = new Label(PersonTexts.initials(person.name()));
        getChildren().add(letters);
        getStyleClass().addAll("face", size.style);
        setStyle("-fx-background-color: " + PersonTexts.color(person) + ";");
        setOpacity(person.enabled() ? 1 : 0.5);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// How large a face is.
    public enum Size {
        SMALL("small"),
        USUAL("usual"),
        LARGE("large");

        private final String style;

        Size(String style) {
            this.style = style;
        }
    }

    /// A face that is pressed, with a name and a line under it.
    public static Button button(Person person, String line, Size size, Runnable action) {
        Label name = new Label(person.name());
        name.getStyleClass().add(Styles.ROW_TITLE);
        Label under = new Label(line);
        under.getStyleClass().add(Styles.META);
        VBox all = new VBox(new Face(person, size), name, under);
        all.getStyleClass().add("face-words");
        under.setManaged(!line.isEmpty());
        Button button = new Button(person.name(), all);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("face-button");
        button.setAccessibleText(line.isEmpty() ? person.name() : person.name() + ", " + line);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
