package org.hearth.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Stands where there is nothing yet and says what to do next.
public final class EmptyState extends VBox {

    /// @param key its texts are `key.title` and `key.text`
    /// @param actions what to do next, the most likely first
    public EmptyState(Ikon icon, String key, Button... actions) {
        this(icon, Texts.text(key + ".title"), Texts.text(key + ".text"), actions);
    }

    private EmptyState(Ikon icon, String title, String text, Button... actions) {
        getStyleClass().add(Styles.EMPTY);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add(Styles.EMPTY_ICON);
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.SECTION_TITLE);
        Label what = new Label(text);
        what.getStyleClass().add(Styles.CARD_TEXT);
        what.setWrapText(true);
        what.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(picture, heading, what);
        getChildren().addAll(actions);
    }

    /// Says it in words that no bundle has.
    public static EmptyState saying(Ikon icon, String title, String text, Button... actions) {
        return new EmptyState(icon, title, text, actions);
    }

    /// Says that something could not be loaded, in the words of the failure.
    public static EmptyState failed(Ikon icon, String sentence, Button again) {
        return new EmptyState(icon, Texts.text("failure.title"), sentence, again);
    }
}
