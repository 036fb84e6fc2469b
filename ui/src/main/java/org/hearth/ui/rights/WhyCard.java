package org.hearth.ui.rights;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Explanation;
import org.hearth.server.access.Person;
import org.hearth.server.platform.auth.Permission;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Choice;
import org.hearth.ui.control.Labelled;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// Why may this person do this? The answer stands large under the question.
final class WhyCard extends VBox {
    private final Label verdict = new Label();
    private final Label reason = new Label();
    private final WhyModel model;

    WhyCard(WhyModel model, Disposer disposer) {
        this.model = model;
        verdict.getStyleClass().addAll(Styles.SECTION_TITLE, "verdict");
        reason.getStyleClass().add("verdict-reason");
        for (Label one : new Label[] {verdict, reason}) {
            one.setWrapText(true);
            one.setMinHeight(USE_PREF_SIZE);
        }
        Card card =
                new Card(
                        "why",
                        new Labelled(
                                "why.person",
                                new Choice<>(
                                        "why.person",
                                        model.persons(),
                                        model.person(),
                                        Person::name)),
                        new Labelled(
                                "why.deed",
                                new Choice<>(
                                        "why.deed",
                                        model.thing().offered(),
                                        model.deed(),
                                        Permission::deed)),
                        new ThingPicker(model.thing()),
                        verdict,
                        reason,
                        NoteLine.problem(model.problem()));
        getChildren().add(card);
        card.setDisable(!model.isAllowed());
        disposer.watch(model.answer(), this::show);
    }

    private void show(@Nullable Explanation answer) {
        verdict.setVisible(answer != null);
        reason.setVisible(answer != null);
        if (answer == null) return;
        String words =
                Texts.text(
                        answer.allowed() ? "why.may" : "why.mayNot",
                        answer.personName(),
                        RightsTexts.deed(answer.permission()),
                        where());
        verdict.setText(words);
        verdict.setGraphic(
                new FontIcon(
                        answer.allowed() ? Material2RoundAL.CHECK_CIRCLE : Material2RoundAL.BLOCK));
        verdict.getGraphic().getStyleClass().add(answer.allowed() ? "allowing" : "denying");
        reason.setText(answer.reason());
        verdict.setAccessibleText(words + " " + answer.reason());
    }

    private String where() {
        Thing thing = model.thing().thing().get();
        if (thing == null) return "";
        var extent = thing.id() == null ? RightsTexts.Extent.ALL : RightsTexts.Extent.ONE;
        return RightsTexts.where(thing.type(), extent, thing.name());
    }
}
