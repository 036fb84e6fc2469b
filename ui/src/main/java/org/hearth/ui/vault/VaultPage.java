package org.hearth.ui.vault;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.vault.Secret;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Columns;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.SearchField;
import org.hearth.ui.control.TryAgain;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.time.InstantSource;
import java.util.List;

/// Passwords and keys of other services, and the key over them.
public final class VaultPage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final VBox rows = new VBox();
    private final StackPane side = new StackPane();
    private final SearchField search = new SearchField("vault.search");
    private final ScrollPane page;
    private final VaultModel model;
    private final SecretModel form;
    private final InstantSource clock;

    /// @param model closed with the page
    /// @param form what was typed in it is forgotten with the page
    public VaultPage(VaultModel model, SecretModel form, InstantSource clock) {
        this.model = model;
        this.form = form;
        this.clock = clock;
        disposer.add(model::close);
        disposer.add(form::clear);
        rows.getStyleClass().add("addresses");
        search.textProperty().bindBidirectional(model.search());
        Columns columns =
                new Columns(
                        List.of(
                                new Card(
                                        "vault",
                                        search,
                                        rows,
                                        new TryAgain(model.problem(), model::load)),
                                new KeyCard(model, disposer)),
                        List.of(side));
        columns.getStyleClass().add(Styles.PAGE_BODY);
        page = new ScrollPane(columns);
        page.getStyleClass().add(Styles.PAGE);
        page.setFitToWidth(true);
        ListChangeListener<Secret> listener = _ -> lay();
        model.shown().addListener(listener);
        disposer.add(() -> model.shown().removeListener(listener));
        disposer.watch(model.looked(), this::show);
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
    }

    /// What is being typed stays while the same one is looked at.
    private void show(VaultModel.@Nullable Looked looked) {
        Object before = side.getUserData();
        Object now = looked == null ? "" : looked.secret().id();
        if (!now.equals(before)) form.clear();
        side.setUserData(now);
        side.getChildren()
                .setAll(
                        looked == null
                                ? SecretCard.adding(form)
                                : SecretCard.of(looked, model, form, () -> look(null)));
        lay();
    }

    private void look(@Nullable Secret secret) {
        if (!model.isLookedAt(secret)) leaveFor(() -> model.choose(secret));
        mark();
    }

    private void lay() {
        List<Secret> now = List.copyOf(model.shown());
        if (!now.equals(rows.getUserData())) {
            rows.setUserData(now);
            ToggleGroup group = new ToggleGroup();
            rows.getChildren().setAll(now.stream().map(one -> row(one, group)).toList());
            if (now.isEmpty()) rows.getChildren().add(nothing());
        }
        mark();
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
    }

    private Node nothing() {
        return model.isEmpty()
                ? new EmptyState(Material2RoundAL.LOCK, "vault.empty")
                : new EmptyState(Material2RoundMZ.SEARCH, "actions.none");
    }

    private Node body() {
        if (!model.loaded().get()) return new ProgressIndicator();
        if (model.problem().get().isEmpty() || model.status().get() != null) return page;
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF,
                model.problem().get(),
                Buttons.primary("action.retry", model::load));
    }

    private Node row(Secret secret, ToggleGroup group) {
        Label name = new Label(secret.name());
        name.getStyleClass().add(Styles.ROW_TITLE);
        VBox words = new VBox(name);
        String about = VaultTexts.about(secret);
        if (!about.isEmpty()) words.getChildren().add(meta(about));
        words.getChildren().add(meta(VaultTexts.times(secret, clock.instant())));
        ToggleButton row = new ToggleButton(null, words);
        row.setAccessibleText(Texts.text("vault.open", secret.name()));
        row.getStyleClass().add("pick-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setToggleGroup(group);
        row.setUserData(secret.id());
        row.setOnAction(_ -> look(secret));
        return row;
    }

    /// The row of the open one is marked; the rows themselves stay, and with them the focus.
    private void mark() {
        VaultModel.Looked looked = model.looked().get();
        for (Node one : rows.getChildren()) {
            if (one instanceof ToggleButton row) {
                row.setSelected(looked != null && looked.secret().id().equals(row.getUserData()));
            }
        }
    }

    private static Label meta(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.META);
        return label;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Node> tools() {
        return List.of(
                Buttons.with(Material2RoundAL.ADD, Buttons.plain("vault.add", () -> look(null))));
    }

    @Override
    public boolean isUnsaved() {
        return form.isUnsaved();
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
