package org.hearth.ui.control;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// A field for search words; Escape or its button empties it.
public final class SearchField extends CustomTextField {

    /// @param promptKey what can be searched for
    public SearchField(String promptKey) {
        getStyleClass().add("search");
        String prompt = Texts.text(promptKey);
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(new FontIcon(Material2RoundMZ.SEARCH));
        Button clear = Buttons.icon(Material2RoundAL.CLOSE, "search.clear", this::clear);
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.setFocusTraversable(false);
        setRight(clear);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() != KeyCode.ESCAPE || getText().isEmpty()) return;
                    clear();
                    event.consume();
                });
    }
}
