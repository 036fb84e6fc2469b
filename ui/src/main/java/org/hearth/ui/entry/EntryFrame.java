package org.hearth.ui.entry;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The warm ground with one card on it, for everything before the shell.
final class EntryFrame extends StackPane {

    EntryFrame(Node... content) {
        getStyleClass().add(Styles.ENTRY);
        VBox card = new VBox(brand());
        card.getStyleClass().add(Styles.ENTRY_CARD);
        card.getChildren().addAll(content);
        card.setMaxHeight(USE_PREF_SIZE);
        StackPane ground = new StackPane(card);
        ScrollPane scroll = new ScrollPane(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
    }

    private static HBox brand() {
        Label name = new Label(Texts.text("brand"), new FontIcon(Material2RoundAL.FIREPLACE));
        name.getStyleClass().add(Styles.BRAND);
        return new HBox(name);
    }

    static Label title(String textKey, Object... arguments) {
        Label title = new Label(Texts.text(textKey, arguments));
        title.getStyleClass().add(Styles.TITLE);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        return title;
    }

    static Label text(String textKey, Object... arguments) {
        Label text = new Label(Texts.text(textKey, arguments));
        text.getStyleClass().add(Styles.CARD_TEXT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        return text;
    }
}
