package org.hearth.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;

/// Why nothing came, with a button that asks again beside it; takes no room while all is well.
public final class TryAgain extends FlowPane {

    /// @param sentence empty while all is well
    /// @param again asks again
    public TryAgain(ObservableValue<String> sentence, Runnable again) {
        Button retry = Buttons.plain("action.retry", again);
        getStyleClass().add(Styles.INLINE);
        getChildren().addAll(NoteLine.problem(sentence), retry);
        sentence.subscribe(
                now -> {
                    setVisible(!now.isEmpty());
                    setManaged(!now.isEmpty());
                });
    }
}
