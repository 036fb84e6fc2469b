package org.hearth.ui.entry;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// Keys for a finger, and the digits of the keyboard; shows dots for what was typed.
final class NumberPad extends VBox {
    private static final String DOT = "\u25cf";
    private static final String RING = "\u25cb";
    private static final int LEAST = 4;
    private static final int COLUMNS = 3;

    private final WhoModel model;
    private final Label dots = new Label();
    private final Button enter;

    NumberPad(WhoModel model, Disposer disposer) {
        this.model = model;
        getStyleClass().add("pin-pad");
        dots.getStyleClass().add("pin-dots");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("pin-keys");
        for (int digit = 1; digit <= 9; digit++) {
            keys.add(key(digit), (digit - 1) % COLUMNS, (digit - 1) / COLUMNS);
        }
        Button erase = Buttons.icon(Material2RoundAL.BACKSPACE, "who.erase", model::erase);
        enter = Buttons.icon(Material2RoundAL.CHECK, "who.enter", model::enterPin);
        for (Button one : new Button[] {erase, enter}) one.getStyleClass().add("pin-key");
        keys.add(erase, 0, COLUMNS);
        keys.add(key(0), 1, COLUMNS);
        keys.add(enter, 2, COLUMNS);
        getChildren().addAll(dots, keys);
        setFocusTraversable(true);
        setAccessibleText(Texts.text("who.pin"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        disposer.watch(model.pin(), this::show);
    }

    private Button key(int digit) {
        Button key = new Button(String.valueOf(digit));
        key.getStyleClass().add("pin-key");
        key.setOnAction(_ -> model.digit(digit));
        return key;
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isDigitKey()) {
            String name = code.getName();
            model.digit(name.charAt(name.length() - 1) - '0');
        } else if (code == KeyCode.BACK_SPACE || code == KeyCode.DELETE) {
            model.erase();
        } else if (code == KeyCode.ENTER && model.isLongEnough()) {
            model.enterPin();
        } else {
            return;
        }
        event.consume();
    }

    private void show(String typed) {
        dots.setText(DOT.repeat(typed.length()) + RING.repeat(Math.max(0, LEAST - typed.length())));
        dots.setAccessibleText(Texts.text("who.digits", typed.length()));
        enter.setDisable(!model.isLongEnough());
    }
}
