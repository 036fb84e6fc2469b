package org.hearth.ui.actions;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.actions.ActionView;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The generated form of the open action, its button, and what came of it.
final class TrialCard extends VBox {
    private static final int MOST_ROWS = 16;

    private final VBox form = new VBox();
    private final TextArea output = new TextArea();
    private final Button run;
    private final TrialModel model;
    private @Nullable ActionView action;

    TrialCard(TrialModel model, Disposer disposer) {
        this.model = model;
        getStyleClass().add(Styles.CARD);
        Label title = new Label(Texts.text("trial.title"));
        title.getStyleClass().add(Styles.CARD_TITLE);
        form.getStyleClass().add(Styles.STEP);
        run = Buttons.with(Material2RoundMZ.PLAY_ARROW, Buttons.primary("trial.run", model::run));
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("run-busy");
        busy.visibleProperty().bind(model.running());
        HBox bar = new HBox(run, busy);
        bar.getStyleClass().add(Styles.BAR);
        output.setEditable(false);
        output.setAccessibleText(Texts.text("trial.output"));
        output.getStyleClass().add("run-output");
        getChildren().addAll(title, form, bar, NoteLine.problem(model.problem()), output);
        ListChangeListener<TrialField> listener = _ -> lay();
        model.fields().addListener(listener);
        disposer.add(() -> model.fields().removeListener(listener));
        disposer.watch(model.running(), _ -> allow());
        disposer.watch(model.output(), this::answer);
    }

    void choose(@Nullable ActionView chosen) {
        action = chosen;
        model.choose(chosen);
        lay();
        allow();
    }

    private void lay() {
        form.getChildren()
                .setAll(
                        model.fields().stream()
                                .map(one -> new FieldView(one, model::run))
                                .toList());
        form.setDisable(action == null || !action.mayRun());
        boolean isEmpty = model.fields().isEmpty();
        if (isEmpty) form.getChildren().add(plain(Texts.text("trial.noParams")));
    }

    private void allow() {
        run.setDisable(action == null || !action.mayRun() || model.running().get());
    }

    private void answer(String text) {
        output.setText(text);
        output.setPrefRowCount(Math.clamp(text.lines().count() + 1, 2, MOST_ROWS));
        output.setVisible(!text.isEmpty());
        output.setManaged(!text.isEmpty());
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.CARD_TEXT);
        return label;
    }
}
