package org.hearth.ui.people;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Identity;
import org.hearth.server.access.Person;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// With which accounts at the household's sign-in provider a person comes in, and linking another.
final class IdentitiesCard extends StackPane {
    private final VBox rows = new VBox();
    private final VBox linking = new VBox();
    private final IdentitiesModel model;
    private final InstantSource clock;

    IdentitiesCard(IdentitiesModel model, InstantSource clock, Disposer disposer) {
        this.model = model;
        this.clock = clock;
        rows.getStyleClass().add("answers");
        linking.getStyleClass().add(Styles.FIELD);
        getStyleClass().add("identities");
        getChildren().add(new Card("identities", rows, linking, NoteLine.problem(model.problem())));
        disposer.watch(model.shown(), _ -> show());
        disposer.watch(model.linking(), _ -> lay());
    }

    /// Shows them of the person that the model has now.
    void show() {
        List<Identity> known = Objects.requireNonNullElse(model.shown().get(), List.of());
        rows.getChildren().setAll(known.stream().map(this::row).toList());
        String hint = model.hint();
        if (!hint.isEmpty()) rows.getChildren().add(words(hint, Styles.META));
        rows.setVisible(!rows.getChildren().isEmpty());
        rows.setManaged(rows.isVisible());
        lay();
    }

    private void lay() {
        if (model.linking().get()) {
            if (!(linking.lookup(".text-field") instanceof TextField)) form();
            return;
        }
        Button begin =
                Buttons.with(Material2RoundAL.LINK, Buttons.plain("identities.link", model::begin));
        linking.getChildren()
                .setAll(WhyNot.on(begin, model.whyNotLink()), WhyNot.line(model.whyNotLink()));
    }

    private void form() {
        TextField subject = new TextField();
        subject.textProperty().bindBidirectional(model.subject());
        subject.setOnAction(_ -> link());
        Button link = Buttons.primary("identities.linkNow", this::link);
        link.disableProperty().bind(model.busy());
        FlowPane buttons = new FlowPane(link, Buttons.plain("action.cancel", model::leave));
        buttons.getStyleClass().add(Styles.INLINE);
        linking.getChildren()
                .setAll(
                        FormField.of("identities.subject", subject)
                                .withFault(subject, model.fault())
                                .with(words(Texts.text("identities.subject.note"), "field-note")),
                        buttons);
        subject.requestFocus();
    }

    private void link() {
        String name = model.person().map(Person::name).orElse("");
        if (model.isReady() && Confirm.ask(this, "identities.confirmLink", name)) model.link();
    }

    private Node row(Identity one) {
        String called = IdentitiesModel.words(one);
        VBox words =
                new VBox(
                        words(called, Styles.ROW_TITLE),
                        words(model.provider(one), "identity-provider"),
                        words(times(one, clock.instant()), Styles.META));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button unlink =
                Buttons.icon(
                        Material2RoundAL.LINK_OFF, "identities.unlink", () -> unlink(one, called));
        unlink.setAccessibleText(Texts.text("identities.unlinkThis", called));
        HBox row = new HBox(words, WhyNot.on(unlink, model.whyNot()));
        row.getStyleClass().add("answer");
        return row;
    }

    private void unlink(Identity one, String called) {
        if (Confirm.ask(this, "identities.confirm", called)) model.unlink(one);
    }

    private static String times(Identity one, Instant now) {
        String since = Texts.text("identities.since", PersonTexts.moment(one.linkedAt(), now));
        Instant used = one.lastUsedAt();
        String last =
                used == null
                        ? Texts.text("identities.unused")
                        : Texts.text("identities.used", PersonTexts.moment(used, now));
        return since + "\n" + last;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
