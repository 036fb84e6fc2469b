package org.hearth.ui.audit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.audit.AuditEvent;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.SavePicker;
import org.hearth.ui.control.SearchField;
import org.hearth.ui.list.PagedTable;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// The record: acts in words, beside them the open one, what narrows the list, and the chain.
public final class AuditPage implements Page {
    private static final double NARROW_BELOW = 760;
    private static final double LEAST_HEIGHT = 320;

    private final Disposer disposer = new Disposer();
    private final SearchField search = new SearchField("audit.search");
    private final StackPane opened = new StackPane();
    private final PagedTable<AuditEvent> table;
    private final BorderPane view = new BorderPane();
    private final VBox column = new VBox();
    private final ScrollPane side = new ScrollPane();
    private final VBox list;
    private final AuditModel model;

    /// @param model closed with the page
    /// @param chain closed with the page
    public AuditPage(AuditModel model, ChainModel chain) {
        this.model = model;
        disposer.add(model::close);
        disposer.add(chain::close);
        table = table();
        search.textProperty().bindBidirectional(model.search());
        Label count = new Label();
        count.getStyleClass().add(Styles.META);
        disposer.watch(
                model.acts().total(), total -> count.setText(Texts.text("audit.count", total)));
        FlowPane bar = new FlowPane(search, count);
        bar.getStyleClass().add(Styles.INLINE);
        list = new VBox(bar, NoteLine.problem(model.fault()), table);
        list.getStyleClass().add("list-open");
        VBox.setVgrow(table, Priority.ALWAYS);
        column.getChildren()
                .setAll(opened, new NarrowCard(model, disposer), new ChainCard(chain, disposer));
        column.getStyleClass().add("column");
        side.getStyleClass().addAll(Styles.PAGE, "catalog-side");
        side.setFitToWidth(true);
        view.getStyleClass().add("tabled");
        view.widthProperty().subscribe(_ -> place());
        disposer.watch(model.open(), this::show);
        disposer.watch(model.acts().problem(), _ -> place());
    }

    private PagedTable<AuditEvent> table() {
        PagedTable<AuditEvent> made = new PagedTable<>(model.acts(), disposer);
        made.setAccessibleText(Texts.text("nav.audit"));
        made.setPlaceholder(new EmptyState(Material2RoundAL.HISTORY, "audit.none"));
        size(
                made.column(Texts.text("audit.when"), act -> Moments.when(act.createdAt()), null),
                184);
        size(
                made.column(
                        Texts.text("audit.outcome"),
                        act -> ActWords.outcome(act.outcome()),
                        act -> ActWords.sign(act.outcome())),
                124);
        made.column(Texts.text("audit.what"), ActWords::sentence, null);
        made.onChosen(model::open);
        return made;
    }

    private static void size(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
    }

    private void show(@Nullable AuditEvent act) {
        opened.getChildren().clear();
        opened.setManaged(act != null);
        table.mark(one -> act != null && one.id().equals(act.id()));
        if (act == null) return;
        opened.getChildren().add(new ActCard(act));
        side.setVvalue(0);
    }

    /// The side stands beside the table, or both are one under the other where the page is narrow.
    private void place() {
        boolean isNarrow = view.getWidth() > 0 && view.getWidth() < NARROW_BELOW;
        String problem = model.acts().problem().get();
        boolean isSeen = problem.isEmpty() || model.acts().total().get() > 0;
        Node acts = isSeen ? list : failed(problem);
        view.setCenter(null);
        view.setRight(null);
        side.setContent(null);
        list.setMinHeight(isNarrow ? LEAST_HEIGHT : 0);
        if (isNarrow) {
            side.setContent(new VBox(acts, column));
            view.setCenter(side);
        } else {
            side.setContent(column);
            view.setCenter(acts);
            view.setRight(side);
        }
    }

    private Node failed(String sentence) {
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF, sentence, Buttons.primary("action.retry", model::load));
    }

    private void export() {
        SavePicker.pick(view, "audit.export", "hearth-record.csv").ifPresent(model::export);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Node> tools() {
        Button export =
                Buttons.with(
                        Material2RoundMZ.SAVE_ALT, Buttons.plain("audit.export", this::export));
        export.disableProperty().bind(model.exporting());
        return List.of(export);
    }

    @Override
    public void shown() {
        search.requestFocus();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
