package org.hearth.ui.catalog;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.catalog.CatalogForm;
import org.hearth.ui.catalog.EntryFormModel.State;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.Optional;

/// The form of the open entry and its buttons, made from the catalogue's declaration.
final class EntryForm<V, D extends CatalogForm> extends VBox {
    private final Label title = new Label();
    private final Label whyNot = new Label();
    private final List<InputView> inputs;
    private final Button save;
    private final Button remove;
    private final EntryFormModel<V, D> model;

    /// @param close puts the form away
    EntryForm(
            EntryFormModel<V, D> model,
            CatalogModel<V, D> list,
            Runnable close,
            Disposer disposer) {
        this.model = model;
        getStyleClass().add(Styles.CARD);
        title.getStyleClass().add(Styles.CARD_TITLE);
        title.setWrapText(true);
        whyNot.getStyleClass().add(Styles.NOTE);
        whyNot.setGraphic(new FontIcon(Material2RoundAL.LOCK));
        whyNot.setWrapText(true);
        whyNot.setMinHeight(USE_PREF_SIZE);
        inputs = model.fields().stream().map(one -> new InputView(one, model::save)).toList();
        save = Buttons.primary("catalog.save", model::save);
        remove = Buttons.icon(Material2RoundAL.DELETE_OUTLINE, "catalog.remove", this::confirmed);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, Buttons.icon(Material2RoundAL.CLOSE, "catalog.close", close));
        head.getStyleClass().add(Styles.BAR);
        getChildren().addAll(head, whyNot);
        getChildren().addAll(inputs);
        getChildren().addAll(NoteLine.problem(model.problem()), bar(list, disposer));
        disposer.watch(model.state(), _ -> allow());
        disposer.watch(list.chosen(), _ -> allow());
        disposer.watch(model.busy(), _ -> allow());
    }

    private FlowPane bar(CatalogModel<V, D> list, Disposer disposer) {
        Button undo = Buttons.plain("catalog.undo", () -> model.choose(list.chosen().get()));
        Button again =
                Buttons.with(
                        Material2RoundMZ.REFRESH, Buttons.plain("catalog.again", model::again));
        disposer.watch(
                model.stale(),
                isStale -> {
                    again.setVisible(isStale);
                    again.setManaged(isStale);
                });
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("run-busy");
        busy.visibleProperty().bind(model.busy());
        FlowPane bar = new FlowPane(save, undo, remove, again, busy);
        bar.getStyleClass().add(Styles.INLINE);
        return bar;
    }

    /// Puts the cursor where the filling in begins.
    void begin() {
        if (!inputs.isEmpty()) inputs.getFirst().begin();
    }

    private void allow() {
        boolean isOpen = model.state().get() != State.CLOSED;
        setVisible(isOpen);
        setManaged(isOpen);
        if (!isOpen) return;
        title.setText(model.title());
        Optional<String> reason = model.whyNot();
        whyNot.setText(reason.orElse(""));
        whyNot.setVisible(reason.isPresent());
        whyNot.setManaged(reason.isPresent());
        inputs.forEach(one -> one.setDisable(reason.isPresent()));
        save.setDisable(reason.isPresent() || model.busy().get());
        remove.setDisable(save.isDisabled() || model.state().get() == State.NEW);
        remove.setAccessibleText(Texts.text("catalog.removeThis", model.title()));
    }

    private void confirmed() {
        if (Confirm.ask(this, "catalog.confirm", model.title())) model.remove();
    }
}
