package org.hearth.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;

/// A titled block of a page.
public final class Card extends VBox {

    /// @param key its texts are `key.title` and `key.text`
    public Card(String key, Node... content) {
        getStyleClass().add(Styles.CARD);
        Label title = new Label(Texts.text(key + ".title"));
        title.getStyleClass().add(Styles.CARD_TITLE);
        Label text = new Label(Texts.text(key + ".text"));
        text.getStyleClass().add(Styles.CARD_TEXT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, text);
        getChildren().addAll(content);
    }
}
