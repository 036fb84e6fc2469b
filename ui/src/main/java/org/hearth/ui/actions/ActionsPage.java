package org.hearth.ui.actions;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.actions.ActionView;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.SearchField;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// All actions on the left; on the right the open one, its form, and who ran it lately.
public final class ActionsPage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final VBox open = new VBox();
    private final SearchField search = new SearchField("actions.search");
    private final ListView<ActionView> names;
    private final HBox both;
    private final TrialCard trial;
    private final RecentCard recently;
    private final ActionsModel model;
    private final RecentModel recent;

    /// @param recent closed with the page
    public ActionsPage(ActionsModel model, TrialModel trial, RecentModel recent) {
        this.model = model;
        this.recent = recent;
        disposer.add(recent::close);
        this.trial = new TrialCard(trial, disposer);
        recently = new RecentCard(recent, disposer);
        names = names();
        search.textProperty().bindBidirectional(model.search());
        VBox list = new VBox(search, names);
        list.getStyleClass().add("list-open");
        VBox.setVgrow(names, Priority.ALWAYS);
        open.getStyleClass().add("column");
        ScrollPane right = new ScrollPane(open);
        right.getStyleClass().add(Styles.PAGE);
        right.setFitToWidth(true);
        HBox.setHgrow(right, Priority.ALWAYS);
        both = new HBox(list, right);
        both.getStyleClass().addAll("lists", "actions");
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
        disposer.watch(model.open(), this::show);
    }

    private ListView<ActionView> names() {
        ListView<ActionView> all = new ListView<>(model.shown());
        all.getStyleClass().add("list-names");
        all.setCellFactory(_ -> new Name());
        all.setAccessibleText(Texts.text("nav.actions"));
        all.setPlaceholder(new EmptyState(Material2RoundMZ.SEARCH, "actions.none"));
        all.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null) model.open(chosen);
                        });
        return all;
    }

    private void show(@Nullable ActionView action) {
        trial.choose(action);
        recent.choose(action == null ? null : action.name());
        if (action == null) return;
        names.getSelectionModel().select(action);
        open.getChildren().setAll(new ActionDetails(action), trial, recently);
    }

    private void lay() {
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
    }

    private Node body() {
        if (!model.loaded().get()) return new ProgressIndicator();
        if (model.problem().get().isEmpty()) return both;
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF,
                model.problem().get(),
                Buttons.primary("action.retry", model::load));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        search.requestFocus();
    }

    @Override
    public void close() {
        disposer.close();
    }

    private static final class Name extends ListCell<ActionView> {
        @Override
        protected void updateItem(ActionView action, boolean empty) {
            super.updateItem(action, empty);
            setText(action == null ? null : action.name());
            setGraphic(action == null ? null : new FontIcon(sign(action)));
            setAccessibleText(action == null ? null : spoken(action));
            getStyleClass().removeAll(Styles.ROW_TITLE);
            getStyleClass().add(Styles.ROW_TITLE);
        }

        private static Material2RoundAL sign(ActionView action) {
            return action.mayRun() ? Material2RoundAL.FLASH_ON : Material2RoundAL.LOCK;
        }

        private static String spoken(ActionView action) {
            return Texts.text(action.mayRun() ? "actions.may" : "actions.mayNot", action.name());
        }
    }
}
