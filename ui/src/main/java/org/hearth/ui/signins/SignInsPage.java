package org.hearth.ui.signins;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.SignIn;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.Worded;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.signins.SignInsModel.Whose;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Where everybody is signed in.
public final class SignInsPage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final VBox rows = new VBox();
    private final ComboBox<Choice> who = new ComboBox<>();
    private final Button endAll;
    private final ScrollPane list;
    private final SignInsModel model;
    private final InstantSource clock;

    /// @param model closed with the page
    public SignInsPage(SignInsModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        disposer.add(model::close);
        rows.getStyleClass().add("addresses");
        endAll = Buttons.plain("signins.endAll", this::endAll);
        Button endOthers = Buttons.plain("signins.endOthers", this::endOthers);
        FlowPane bar = new FlowPane();
        bar.getStyleClass().add(Styles.INLINE);
        if (model.seesAll()) bar.getChildren().addAll(whose(), endAll);
        bar.getChildren().add(endOthers);
        Card card = new Card(model.seesAll() ? "signins" : "signins.own", bar, rows);
        VBox body = new VBox(card);
        body.getStyleClass().add(Styles.PAGE_BODY);
        list = new ScrollPane(body);
        list.getStyleClass().add(Styles.PAGE);
        list.setFitToWidth(true);
        ListChangeListener<SignIn> listener = _ -> lay();
        model.shown().addListener(listener);
        disposer.add(() -> model.shown().removeListener(listener));
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
    }

    /// @param whose null for everybody's
    private record Choice(@Nullable Whose whose) {
        String words() {
            return whose == null ? Texts.text("signins.everybody") : whose.name();
        }
    }

    private ComboBox<Choice> whose() {
        who.setConverter(new Worded<>(Choice::words));
        who.setAccessibleText(Texts.text("signins.whose"));
        ListChangeListener<Whose> listener = _ -> offer();
        model.persons().addListener(listener);
        disposer.add(() -> model.persons().removeListener(listener));
        offer();
        who.setOnAction(
                _ -> {
                    Choice chosen = who.getValue();
                    if (chosen != null) model.whose().set(chosen.whose());
                });
        disposer.watch(
                model.whose(),
                now -> {
                    who.setValue(new Choice(now));
                    endAll.setDisable(now == null);
                });
        return who;
    }

    private void offer() {
        who.getItems().setAll(new Choice(null));
        model.persons().forEach(one -> who.getItems().add(new Choice(one)));
        who.setValue(new Choice(model.whose().get()));
    }

    private void lay() {
        Instant now = clock.instant();
        rows.getChildren()
                .setAll(
                        model.shown().stream()
                                .map(one -> new SignInRow(one, now, () -> end(one)))
                                .toList());
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
    }

    private Node body() {
        if (!model.loaded().get()) return new ProgressIndicator();
        if (model.problem().get().isEmpty() || !model.shown().isEmpty()) return list;
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF,
                model.problem().get(),
                Buttons.primary("action.retry", model::load));
    }

    private void end(SignIn open) {
        String key = open.current() ? "signins.confirmHere" : "signins.confirm";
        if (Confirm.ask(view, key, open.name())) model.end(open);
    }

    private void endOthers() {
        if (Confirm.ask(view, "signins.confirmOthers", "")) model.endOthers();
    }

    private void endAll() {
        Whose of = model.whose().get();
        if (of != null && Confirm.ask(view, "signins.confirmAll", of.name())) model.endAll();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void close() {
        disposer.close();
    }
}
