package org.hearth.ui.catalog;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.catalog.CatalogForm;
import org.hearth.ui.catalog.EntryFormModel.State;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.Page;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/// Any catalogue: its entries in a table, and beside it the form of the chosen or a new one.
public final class CatalogPage<V, D extends CatalogForm> implements Page {
    private static final double NARROW_BELOW = 760;

    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final BorderPane both = new BorderPane();
    private final VBox column = new VBox();
    private final ScrollPane side = new ScrollPane(column);
    private final Ikon sign;
    private final CatalogModel<V, D> model;
    private final EntryFormModel<V, D> form;
    private final EntryForm<V, D> entry;
    private final EntryTable<V, D> table;
    private final @Nullable Beside<V> beside;

    /// @param sign stands where there is no entry yet
    /// @param model closed with the page
    /// @param form closed with the page
    /// @param beside closed with the page; null for a catalogue with nothing besides
    public CatalogPage(
            Ikon sign,
            CatalogModel<V, D> model,
            EntryFormModel<V, D> form,
            @Nullable Beside<V> beside) {
        this.sign = sign;
        this.model = model;
        this.form = form;
        this.beside = beside;
        disposer.add(model::close);
        disposer.add(form::close);
        table = new EntryTable<>(model, this::chosen, disposer);
        entry = new EntryForm<>(form, model, this::leave, disposer);
        column.getStyleClass().add("column");
        column.getChildren().add(entry);
        side.getStyleClass().addAll(Styles.PAGE, "catalog-side");
        side.setFitToWidth(true);
        both.getStyleClass().add("catalog");
        both.widthProperty().subscribe(_ -> place());
        if (beside != null) {
            disposer.add(beside::close);
            column.getChildren().add(beside.view());
        }
        disposer.watch(model.chosen(), _ -> tell());
        disposer.watch(form.state(), _ -> lay());
        disposer.watch(model.items().loaded(), _ -> lay());
        disposer.watch(model.items().problem(), _ -> lay());
        disposer.watch(model.items().total(), _ -> lay());
    }

    /// Leaving what is not written is asked about first.
    private void chosen(Entry<V> other) {
        Entry<V> open = model.chosen().get();
        if (open != null && open.id().equals(other.id())) return;
        leaveFor(() -> form.choose(other));
        table.mark();
    }

    private void leave() {
        leaveFor(() -> form.choose(null));
    }

    private void begin() {
        leaveFor(
                () -> {
                    form.begin();
                    entry.begin();
                });
    }

    private void tell() {
        table.mark();
        if (beside == null) return;
        Entry<V> now = model.chosen().get();
        beside.show(now);
        beside.view().setVisible(now != null);
        beside.view().setManaged(now != null);
    }

    private void lay() {
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
        place();
    }

    private Node body() {
        boolean isOpen = form.state().get() != State.CLOSED;
        boolean isEmpty = model.items().total().get() == 0;
        if (isOpen || model.isNarrowed() || !isEmpty) return both;
        if (!model.items().problem().get().isEmpty()) {
            return EmptyState.failed(
                    Material2RoundAL.CLOUD_OFF,
                    model.items().problem().get(),
                    Buttons.primary("action.retry", model::load));
        }
        return model.items().loaded().get() ? empty() : new ProgressIndicator();
    }

    private EmptyState empty() {
        Button add = Buttons.primary("catalog.add", this::begin);
        allow(add);
        return EmptyState.saying(
                sign,
                Texts.or("catalog." + model.kind().name() + ".empty", Texts.text("catalog.empty")),
                form.whyNotAdd().orElse(Texts.text("catalog.empty.text", model.kind().doc())),
                add);
    }

    /// The form stands beside the table, or in its place where the page is narrow.
    private void place() {
        boolean isOpen = form.state().get() != State.CLOSED;
        boolean isNarrow = both.getWidth() > 0 && both.getWidth() < NARROW_BELOW;
        both.setRight(null);
        both.setCenter(null);
        if (!isOpen) both.setCenter(table);
        else if (isNarrow) both.setCenter(side);
        else {
            both.setCenter(table);
            both.setRight(side);
        }
    }

    private void allow(Button add) {
        add.setDisable(form.whyNotAdd().isPresent());
        form.whyNotAdd().ifPresent(why -> add.setAccessibleHelp(why));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Node> tools() {
        Button add = Buttons.with(Material2RoundAL.ADD, Buttons.plain("catalog.add", this::begin));
        allow(add);
        StackPane room = new StackPane(add);
        room.getStyleClass().add("reason");
        form.whyNotAdd().ifPresent(why -> Tooltip.install(room, new Tooltip(why)));
        return List.of(room);
    }

    @Override
    public boolean isUnsaved() {
        return form.isChanged() || (beside != null && beside.isUnsaved());
    }

    @Override
    public void shown() {
        table.begin();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
