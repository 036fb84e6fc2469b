package org.hearth.ui.entry;

import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.hearth.ui.look.Styles;

/// How far the wizard has come, as bars that fill.
final class StepDots extends HBox {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    StepDots() {
        getStyleClass().add(Styles.STEPS);
        for (WizardModel.Step _ : WizardModel.Step.values()) {
            Region dot = new Region();
            setHgrow(dot, Priority.ALWAYS);
            getChildren().add(dot);
        }
    }

    void show(WizardModel.Step step) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(REACHED, i < step.number());
        }
    }
}
