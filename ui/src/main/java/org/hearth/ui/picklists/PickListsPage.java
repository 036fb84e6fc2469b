package org.hearth.ui.picklists;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.settings.PickList;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Columns;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.Page;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/// The family's lists to choose from, and beside them the open one.
public final class PickListsPage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final VBox names = new VBox();
    private final StackPane side = new StackPane();
    private final ScrollPane page;
    private final PickListsModel model;
    private Disposer open = new Disposer();

    /// @param model closed with the page
    public PickListsPage(PickListsModel model) {
        this.model = model;
        disposer.add(model::close);
        disposer.add(() -> open.close());
        names.getStyleClass().add("addresses");
        Columns columns =
                new Columns(
                        List.of(new Card("picklists", names, NoteLine.problem(model.problem()))),
                        List.of(side));
        columns.getStyleClass().add(Styles.PAGE_BODY);
        page = new ScrollPane(columns);
        page.getStyleClass().add(Styles.PAGE);
        page.setFitToWidth(true);
        ListChangeListener<PickList> listener = _ -> lay();
        model.lists().addListener(listener);
        disposer.add(() -> model.lists().removeListener(listener));
        disposer.watch(model.draft(), this::show);
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
    }

    private void show(@Nullable Draft draft) {
        open.close();
        open = new Disposer();
        if (draft == null) {
            side.getChildren().clear();
        } else {
            DraftCard card = new DraftCard(draft, model, open);
            side.getChildren().setAll(card);
            if (draft.isNew()) card.begin();
        }
        lay();
    }

    private void lay() {
        List<PickList> now = List.copyOf(model.lists());
        if (!now.equals(names.getUserData())) {
            names.setUserData(now);
            ToggleGroup group = new ToggleGroup();
            names.getChildren().setAll(now.stream().map(one -> row(one, group)).toList());
        }
        mark();
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
    }

    private Node body() {
        if (!model.loaded().get()) return new ProgressIndicator();
        if (!model.lists().isEmpty() || model.draft().get() != null) return page;
        if (!model.problem().get().isEmpty()) {
            return EmptyState.failed(
                    Material2RoundAL.CLOUD_OFF,
                    model.problem().get(),
                    Buttons.primary("action.retry", model::load));
        }
        Button add = Buttons.primary("picklists.add", this::begin);
        add.setDisable(model.whyNot().isPresent());
        return EmptyState.saying(
                Material2RoundAL.LIST_ALT,
                Texts.text("picklists.empty.title"),
                model.whyNot().orElse(Texts.text("picklists.empty.text")),
                add);
    }

    private Node row(PickList list, ToggleGroup group) {
        ToggleButton row = new ToggleButton();
        Label name = new Label(list.name());
        name.getStyleClass().add(Styles.ROW_TITLE);
        Label count = new Label(Texts.text("catalog.count", list.items().size()));
        count.getStyleClass().add(Styles.META);
        row.setGraphic(new VBox(name, count));
        row.setAccessibleText(Texts.text("picklists.open", list.name()));
        row.getStyleClass().add("pick-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setToggleGroup(group);
        row.setUserData(list);
        row.setOnAction(
                _ -> {
                    leaveFor(() -> model.choose(list));
                    mark();
                });
        return row;
    }

    /// The row of the open list is marked; the rows themselves stay, and with them the focus.
    private void mark() {
        Draft now = model.draft().get();
        for (Node one : names.getChildren()) {
            if (one instanceof ToggleButton row && row.getUserData() instanceof PickList list) {
                row.setSelected(now != null && now.isOf(list));
            }
        }
    }

    private void begin() {
        leaveFor(model::begin);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public boolean isUnsaved() {
        return model.isChanged();
    }

    @Override
    public List<Node> tools() {
        Button add =
                Buttons.with(Material2RoundAL.ADD, Buttons.plain("picklists.add", this::begin));
        add.setDisable(model.whyNot().isPresent());
        StackPane room = new StackPane(add);
        room.getStyleClass().add("reason");
        model.whyNot().ifPresent(why -> Tooltip.install(room, new Tooltip(why)));
        return List.of(room);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
