package org.hearth.ui.people;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// Says that somebody has to wait after wrong passwords, with the button that lets them in again;
/// takes no room while they need not.
final class LockoutStrip extends VBox {

    LockoutStrip(LockoutModel model) {
        getStyleClass().add(Styles.FIELD);
        Button letIn =
                Buttons.with(
                        Material2RoundAL.LOCK_OPEN, Buttons.plain("lockout.letIn", model::letIn));
        getChildren()
                .addAll(
                        NoteLine.problem(model.sentence()),
                        letIn,
                        NoteLine.problem(model.problem()));
        model.sentence()
                .subscribe(
                        now -> {
                            letIn.setVisible(!now.isEmpty());
                            letIn.setManaged(!now.isEmpty());
                        });
    }
}
