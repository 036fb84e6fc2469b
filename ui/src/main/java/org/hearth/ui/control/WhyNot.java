package org.hearth.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.hearth.ui.look.Styles;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Optional;

/// Switches off what a person may not do, and says why; nothing is hidden.
public final class WhyNot {
    private WhyNot() {}

    /// A button that is off for that reason, if there is one. What shows the reason when the
    /// pointer rests on it is around the button, for a button that is off hears nothing.
    public static Node on(ButtonBase button, Optional<String> reason) {
        StackPane around = new StackPane(button);
        around.setAlignment(Pos.CENTER_LEFT);
        if (reason.isEmpty()) return around;
        button.setDisable(true);
        button.setAccessibleHelp(reason.get());
        Tooltip.install(around, new Tooltip(reason.get()));
        return around;
    }

    /// The reason as a line of its own; nothing where there is none.
    public static Node line(Optional<String> reason) {
        Label line = new Label(reason.orElse(""), new FontIcon(Material2RoundAL.LOCK));
        line.getStyleClass().add(Styles.NOTE);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        line.setVisible(reason.isPresent());
        line.setManaged(reason.isPresent());
        return line;
    }
}
