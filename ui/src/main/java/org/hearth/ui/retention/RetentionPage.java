package org.hearth.ui.retention;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.Card;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// What is kept, and how long.
public final class RetentionPage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final VBox rows = new VBox();
    private final ScrollPane page;
    private final RetentionModel model;

    /// @param model closed with the page
    public RetentionPage(RetentionModel model) {
        this.model = model;
        disposer.add(model::close);
        rows.getStyleClass().add("addresses");
        Button run = Buttons.plain("retention.run", this::confirmed);
        run.setDisable(model.whyNot().isPresent());
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("run-busy");
        busy.visibleProperty().bind(model.running());
        busy.managedProperty().bind(model.running());
        FlowPane bar = new FlowPane(run, busy);
        bar.getStyleClass().add(Styles.INLINE);
        VBox body =
                new VBox(
                        new Card(
                                "retention",
                                WhyNot.line(model.whyNot()),
                                NoteLine.hint(model.outcome()),
                                bar,
                                NoteLine.problem(model.problem()),
                                rows));
        body.getStyleClass().addAll(Styles.PAGE_BODY, "wide-page");
        page = new ScrollPane(body);
        page.getStyleClass().add(Styles.PAGE);
        page.setFitToWidth(true);
        disposer.watch(model.rules(), this::show);
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
    }

    /// Rows stay while the sorts of data do, so that nobody loses the field that they are in.
    private void show(List<RuleModel> rules) {
        if (!rules.equals(rows.getUserData())) {
            rows.setUserData(rules);
            rows.getChildren()
                    .setAll(rules.stream().map(one -> new RuleRow(one, model.whyNot())).toList());
        }
        lay();
    }

    private void lay() {
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
    }

    private Node body() {
        if (!model.loaded().get()) return new ProgressIndicator();
        if (!model.rules().get().isEmpty()) return page;
        if (model.problem().get().isEmpty()) {
            return new EmptyState(Material2RoundAL.HOURGLASS_EMPTY, "retention.none");
        }
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF,
                model.problem().get(),
                Buttons.primary("action.retry", model::load));
    }

    private void confirmed() {
        String many = Texts.text("retention.things", model.foreseen());
        if (Confirm.ask(view, "retention.confirm", many)) model.run();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Node> tools() {
        return List.of(Buttons.icon(Material2RoundMZ.REFRESH, "retention.again", model::load));
    }

    @Override
    public boolean isUnsaved() {
        return model.isUnsaved();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
