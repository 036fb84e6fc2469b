package org.hearth.ui.actions;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.actions.ActionView;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Locale;

/// What an action is, in words: what it does, how risky that is, what it takes, and why the person
/// may not.
final class ActionDetails extends VBox {

    ActionDetails(ActionView action) {
        getStyleClass().add(Styles.CARD);
        Label name = new Label(action.name());
        name.getStyleClass().add(Styles.SECTION_TITLE);
        Label what = wrapped(action.description(), Styles.CARD_TEXT);
        FlowPane facts = new FlowPane();
        facts.getStyleClass().add(Styles.INLINE);
        facts.getChildren()
                .addAll(
                        fact(word("category", action.category())),
                        fact(Texts.text("risk." + word(action.risk()), action.riskScore())),
                        fact(
                                Texts.text(
                                        "action.permission",
                                        RightsTexts.deed(action.permission()))),
                        fact(Texts.text("action.limit", seconds(action))));
        getChildren().addAll(name, what, facts);
        if (action.whyNot() == null) return;
        Label whyNot = wrapped(action.whyNot(), Styles.NOTE);
        whyNot.getStyleClass().add(Styles.NOTE_PROBLEM);
        whyNot.setGraphic(new FontIcon(Material2RoundAL.LOCK));
        getChildren().add(whyNot);
    }

    private static double seconds(ActionView action) {
        return action.timeLimitMs() / 1_000.0;
    }

    private static Label fact(String text) {
        Label fact = new Label(text);
        fact.getStyleClass().add("fact-chip");
        return fact;
    }

    private static String word(String key, Enum<?> constant) {
        return Texts.text(key + "." + word(constant));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
