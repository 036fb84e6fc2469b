package org.hearth.ui.values;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.settings.SettingView;
import org.hearth.ui.control.Choice;
import org.hearth.ui.control.Columns;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.SearchField;
import org.hearth.ui.control.TryAgain;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that the family can set, by what it belongs to.
public final class ValuesPage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final VBox groups = new VBox();
    private final StackPane why = new StackPane();
    private final SearchField search = new SearchField("values.search");
    private final ScrollPane page;
    private final ValuesModel model;
    private final ParameterModel own;
    private Disposer shown = new Disposer();
    private List<ValueRow> rows = List.of();

    /// @param model closed with the page
    public ValuesPage(ValuesModel model, ParameterModel own) {
        this.model = model;
        this.own = own;
        disposer.add(model::close);
        disposer.add(() -> shown.close());
        groups.getStyleClass().add("column");
        groups.setSpacing(20);
        why.setAlignment(Pos.CENTER_LEFT);
        search.textProperty().bindBidirectional(model.search());
        FlowPane bar =
                new FlowPane(
                        search,
                        new Choice<>("values.where", model.places(), model.where(), Where::name));
        bar.getStyleClass().add(Styles.INLINE);
        SimpleStringProperty trouble = new SimpleStringProperty("");
        trouble.bind(model.problem());
        VBox left = new VBox(bar, new TryAgain(trouble, model::load), why, groups);
        left.setSpacing(14);
        Columns columns = new Columns(List.of(left), List.of(new ParameterCard(own)));
        columns.getStyleClass().add(Styles.PAGE_BODY);
        page = new ScrollPane(columns);
        page.getStyleClass().addAll(Styles.PAGE, "values");
        page.setFitToWidth(true);
        disposer.watch(model.where(), _ -> explain());
        disposer.watch(model.shown(), this::show);
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
    }

    private void lay() {
        if (rows.isEmpty()) groups.getChildren().setAll(instead());
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
    }

    /// Once it is there the page stays, with the choice of the place on it.
    private Node body() {
        if (view.getChildren().contains(page)) return page;
        if (!model.loaded().get()) return new ProgressIndicator();
        if (model.problem().get().isEmpty()) return page;
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF,
                model.problem().get(),
                Buttons.primary("action.retry", model::load));
    }

    private void explain() {
        why.getChildren().setAll(WhyNot.line(model.whyNot()));
        why.setManaged(model.whyNot().isPresent());
    }

    /// Rows that are there already stay, so that nobody loses the field that they are in.
    private void show(List<SettingView> views) {
        List<SettingView> sorted =
                views.stream()
                        .sorted(
                                Comparator.comparing(SettingView::custom)
                                        .thenComparing(ValueTexts::group)
                                        .thenComparing(ValueTexts::name))
                        .toList();
        if (isSame(sorted)) {
            for (int at = 0; at < rows.size(); at++) rows.get(at).show(sorted.get(at));
        } else {
            fill(sorted);
        }
        lay();
    }

    private boolean isSame(List<SettingView> views) {
        if (views.isEmpty() || views.size() != rows.size()) return false;
        for (int at = 0; at < rows.size(); at++) {
            if (!rows.get(at).fits(views.get(at))) return false;
        }
        return true;
    }

    private void fill(List<SettingView> views) {
        shown.close();
        shown = new Disposer();
        rows = views.stream().map(one -> new ValueRow(one, model, shown)).toList();
        Map<String, VBox> cards = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            cards.computeIfAbsent(ValueTexts.group(views.get(at)), ValuesPage::card)
                    .getChildren()
                    .add(rows.get(at));
        }
        groups.getChildren().setAll(cards.values());
    }

    /// What is there in place of settings: for what did not come, the sentence above is enough.
    private List<Node> instead() {
        if (!model.loaded().get()) return List.of(new ProgressIndicator());
        return model.problem().get().isEmpty() ? List.of(empty()) : List.of();
    }

    private EmptyState empty() {
        boolean isSearch = !model.search().get().isBlank();
        return new EmptyState(
                isSearch ? Material2RoundMZ.SEARCH : Material2RoundMZ.TUNE,
                isSearch ? "actions.none" : model.seesHouse() ? "values.none" : "values.none.here");
    }

    private static VBox card(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.CARD_TITLE);
        VBox card = new VBox(heading);
        card.getStyleClass().addAll(Styles.CARD, "addresses");
        return card;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public boolean isUnsaved() {
        return own.isUnsaved();
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
