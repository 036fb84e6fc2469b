package org.hearth.ui.entry;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// Says how soon a visit ends, quietly, at the top of the window.
public final class FallBackNotice extends StackPane {

    /// @param disposer ends the watching
    public FallBackNotice(IdleModel idle, Disposer disposer) {
        Label words = new Label("", new FontIcon(Material2RoundAL.HOURGLASS_EMPTY));
        words.getStyleClass().add("fall-back");
        getStyleClass().add("fall-back-room");
        getChildren().add(words);
        setMouseTransparent(true);
        disposer.watch(
                idle.left(),
                now -> {
                    setVisible(now.intValue() > 0);
                    words.setText(Texts.text("kiosk.left", now.intValue()));
                });
    }
}
