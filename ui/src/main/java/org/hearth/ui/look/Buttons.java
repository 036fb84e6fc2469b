package org.hearth.ui.look;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes the console's buttons, each at least 40 px high and with a name for screen readers.
public final class Buttons {
    private Buttons() {}

    /// The one thing that a page wants done.
    public static Button primary(String textKey, Runnable action) {
        Button button = plain(textKey, action);
        button.getStyleClass().add(Styles.PRIMARY);
        return button;
    }

    /// Any other thing.
    public static Button plain(String textKey, Runnable action) {
        Button button = new Button(Texts.text(textKey));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// With an icon before the text.
    public static <B extends ButtonBase> B with(Ikon icon, B button) {
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    /// Only an icon; the text is its tooltip and its name.
    public static Button icon(Ikon icon, String textKey, Runnable action) {
        Button button = bare(new Button(), icon, textKey);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Only an icon that stays pressed.
    public static ToggleButton toggle(Ikon icon, String textKey) {
        return bare(new ToggleButton(), icon, textKey);
    }

    /// Gives an icon button another icon and meaning.
    public static void change(ButtonBase button, Ikon icon, String textKey) {
        String text = Texts.text(textKey);
        button.setGraphic(new FontIcon(icon));
        button.setText(text);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }

    private static <B extends ButtonBase> B bare(B button, Ikon icon, String textKey) {
        button.getStyleClass().add(Styles.ICON_BUTTON);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        change(button, icon, textKey);
        return button;
    }
}
