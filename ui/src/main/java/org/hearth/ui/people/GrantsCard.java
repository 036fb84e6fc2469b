package org.hearth.ui.people;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Grant;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Labelled;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.PermissionPicker;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.rights.ThingModel;
import org.hearth.ui.rights.ThingPicker;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Objects;

/// Which folders, playlists, places and devices a person was given.
final class GrantsCard extends StackPane {
    private final VBox rows = new VBox();
    private final VBox giving = new VBox();
    private final GrantsModel model;

    GrantsCard(GrantsModel model, Disposer disposer) {
        this.model = model;
        rows.getStyleClass().add("answers");
        giving.getStyleClass().add(Styles.FIELD);
        getChildren().add(new Card("grants", rows, giving, NoteLine.problem(model.problem())));
        ListChangeListener<Grant> listener = _ -> fill();
        model.grants().addListener(listener);
        disposer.add(() -> model.grants().removeListener(listener));
        disposer.watch(model.giving(), this::lay);
        fill();
    }

    private void fill() {
        rows.getChildren().setAll(model.grants().stream().map(this::row).toList());
        if (!model.grants().isEmpty()) return;
        Label none = new Label(Texts.text("grants.none"));
        none.getStyleClass().add(Styles.META);
        none.setWrapText(true);
        if (model.whyNot().isEmpty()) rows.getChildren().setAll(none);
    }

    private void lay(@Nullable ThingModel thing) {
        if (thing == null) {
            Button begin =
                    Buttons.with(Material2RoundAL.ADD, Buttons.plain("grants.give", model::begin));
            giving.getChildren()
                    .setAll(WhyNot.on(begin, model.whyNot()), WhyNot.line(model.whyNot()));
            return;
        }
        Button give = Buttons.primary("grants.giveNow", model::give);
        give.disableProperty().bind(model.busy().or(thing.thing().isNull()));
        FlowPane buttons = new FlowPane(give, Buttons.plain("action.cancel", model::leave));
        buttons.getStyleClass().add(Styles.INLINE);
        giving.getChildren()
                .setAll(
                        new ThingPicker(thing),
                        new Labelled("rights.what", new PermissionPicker(thing)),
                        buttons);
    }

    private Node row(Grant grant) {
        String thing = Objects.requireNonNullElse(grant.resourceName(), Texts.text("grants.gone"));
        Label name =
                new Label(Texts.text("thing.named", RightsTexts.kind(grant.resourceType()), thing));
        name.getStyleClass().add(Styles.ROW_TITLE);
        name.setWrapText(true);
        Label may = new Label(Texts.text("grants.may", RightsTexts.deeds(grant.permissions())));
        may.setWrapText(true);
        may.setMinHeight(USE_PREF_SIZE);
        Label wire = new Label(String.join(" ", grant.permissions()));
        wire.getStyleClass().add(Styles.META);
        wire.setWrapText(true);
        VBox words = new VBox(name, may, wire);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button take = Buttons.icon(Material2RoundAL.CLOSE, "grants.take", () -> model.take(grant));
        take.setAccessibleText(Texts.text("grants.takeThis", thing));
        HBox row = new HBox(words, WhyNot.on(take, model.whyNot()));
        row.getStyleClass().add("answer");
        return row;
    }
}
