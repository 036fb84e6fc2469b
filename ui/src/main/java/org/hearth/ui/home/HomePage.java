package org.hearth.ui.home;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.Page;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The first page.
public final class HomePage implements Page {
    private final StackPane view;

    /// @param addPhone leads to where a phone comes in
    public HomePage(Runnable addPhone) {
        view =
                new StackPane(
                        new EmptyState(
                                Material2RoundAL.FIREPLACE,
                                "home.empty",
                                Buttons.primary("home.addPhone", addPhone)));
        view.getStyleClass().add(Styles.PAGE);
    }

    @Override
    public Parent view() {
        return view;
    }
}
