package org.hearth.ui.rights;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

import org.hearth.ui.control.Card;
import org.hearth.ui.control.Columns;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/// Who may do what: the policies in sentences, a form for one, and the reason of any decision.
public final class PoliciesPage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane writing = new StackPane();
    private final ScrollPane view;
    private final PoliciesModel model;

    /// @param model closed with the page
    public PoliciesPage(PoliciesModel model, WhyModel why) {
        this.model = model;
        disposer.add(model::close);
        Card list =
                new Card(
                        "policies",
                        WhyNot.line(model.whyNot()),
                        new PolicyRows(model, one -> leaveFor(() -> model.edit(one)), disposer),
                        NoteLine.problem(model.problem()));
        Columns columns = new Columns(List.of(writing, list), List.of(new WhyCard(why, disposer)));
        columns.getStyleClass().add(Styles.PAGE_BODY);
        view = new ScrollPane(columns);
        view.getStyleClass().add(Styles.PAGE);
        view.setFitToWidth(true);
        disposer.watch(model.form(), this::write);
    }

    private void write(@Nullable PolicyFormModel form) {
        writing.setVisible(form != null);
        writing.setManaged(form != null);
        writing.getChildren()
                .setAll(
                        form == null
                                ? List.<Node>of()
                                : List.of(new PolicyForm(form, model::leave)));
        view.setVvalue(0);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Node> tools() {
        Button add =
                Buttons.with(
                        Material2RoundAL.ADD,
                        Buttons.plain("policy.new", () -> leaveFor(model::begin)));
        return List.of(WhyNot.on(add, model.whyNot()));
    }

    @Override
    public boolean isUnsaved() {
        return model.isUnsaved();
    }

    @Override
    public void shown() {
        view.requestFocus();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
