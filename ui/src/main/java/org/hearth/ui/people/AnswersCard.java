package org.hearth.ui.people;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.Card;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Styles;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// What a person may do in plain sentences, with a sign before each that is no colour alone.
final class AnswersCard extends StackPane {
    private final VBox rows = new VBox();
    private final StackPane reason = new StackPane();
    private final AnswersModel model;

    AnswersCard(AnswersModel model, Disposer disposer) {
        this.model = model;
        rows.getStyleClass().add("answers");
        getChildren().add(new Card("answers", reason, rows, NoteLine.problem(model.problem())));
        ListChangeListener<Answer> listener = _ -> fill();
        model.answers().addListener(listener);
        disposer.add(() -> model.answers().removeListener(listener));
        fill();
    }

    void fill() {
        reason.getChildren().setAll(WhyNot.line(model.whyNot()));
        reason.setManaged(model.whyNot().isPresent());
        rows.getChildren().setAll(model.answers().stream().map(AnswersCard::row).toList());
    }

    private static HBox row(Answer answer) {
        boolean isNo = answer.verdict() == Answer.Verdict.NO;
        FontIcon sign = new FontIcon(isNo ? Material2RoundAL.BLOCK : Material2RoundAL.CHECK_CIRCLE);
        sign.getStyleClass().add(isNo ? "denying" : "allowing");
        Label asked = new Label(answer.question().words());
        asked.getStyleClass().add(Styles.ROW_TITLE);
        Label words = new Label(answer.words());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label why = new Label(answer.reason());
        why.getStyleClass().add(Styles.META);
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.setManaged(!answer.reason().isEmpty());
        VBox text = new VBox(asked, words, why);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(sign, text);
        row.getStyleClass().add("answer");
        return row;
    }
}
