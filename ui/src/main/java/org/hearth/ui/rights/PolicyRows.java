package org.hearth.ui.rights;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Effect;
import org.hearth.server.access.Policy;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.function.Consumer;

/// The policies, each as a sentence with a sign before it; the sign and the words tell allowing
/// from denying, not the colour.
final class PolicyRows extends VBox {
    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

    private final PoliciesModel model;
    private final Consumer<? super Policy> edit;

    /// @param edit writes a policy again
    PolicyRows(PoliciesModel model, Consumer<? super Policy> edit, Disposer disposer) {
        this.model = model;
        this.edit = edit;
        getStyleClass().add("policies");
        ListChangeListener<Policy> listener = _ -> fill();
        model.policies().addListener(listener);
        disposer.add(() -> model.policies().removeListener(listener));
        fill();
    }

    private void fill() {
        getChildren().setAll(model.policies().stream().map(this::row).toList());
    }

    private Node row(Policy policy) {
        boolean isAllowing = policy.effect() == Effect.ALLOW;
        FontIcon sign =
                new FontIcon(isAllowing ? Material2RoundAL.CHECK_CIRCLE : Material2RoundAL.BLOCK);
        sign.getStyleClass().add(isAllowing ? "allowing" : "denying");
        Label sentence = new Label(RightsTexts.sentence(policy));
        sentence.getStyleClass().add(Styles.ROW_TITLE);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        Label name =
                new Label(
                        policy.enabled()
                                ? policy.name()
                                : Texts.text("policy.resting", policy.name()));
        name.getStyleClass().add(Styles.META);
        name.setWrapText(true);
        VBox words = new VBox(sentence, name);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(sign, words, turn(policy), edit(policy), remove(policy));
        row.getStyleClass().addAll(Styles.ROW, "policy");
        row.pseudoClassStateChanged(RESTING, !policy.enabled());
        return row;
    }

    private Button turn(Policy policy) {
        Button turn =
                Buttons.icon(
                        policy.enabled()
                                ? Material2RoundMZ.PAUSE_CIRCLE_OUTLINE
                                : Material2RoundMZ.PLAY_CIRCLE_OUTLINE,
                        policy.enabled() ? "policy.off" : "policy.on",
                        () -> model.turn(policy));
        return named(turn, policy.enabled() ? "policy.offThis" : "policy.onThis", policy);
    }

    private Button edit(Policy policy) {
        Button again =
                Buttons.icon(
                        Material2RoundAL.EDIT, "policy.editThis.short", () -> edit.accept(policy));
        return named(again, "policy.editThis", policy);
    }

    private Button remove(Policy policy) {
        Button remove =
                Buttons.icon(
                        Material2RoundAL.DELETE_OUTLINE,
                        "policy.remove",
                        () -> {
                            if (Confirm.ask(this, "policy.confirm", policy.name()))
                                model.remove(policy);
                        });
        return named(remove, "policy.removeThis", policy);
    }

    private static Button named(Button button, String key, Policy policy) {
        button.setAccessibleText(Texts.text(key, policy.name()));
        return button;
    }
}
