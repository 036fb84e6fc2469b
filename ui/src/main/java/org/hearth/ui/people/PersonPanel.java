package org.hearth.ui.people;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Person;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.settings.PairingCard;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.time.Instant;
import java.util.function.Consumer;

/// One person at length beside the family, or the form of one.
final class PersonPanel extends ScrollPane {
    private final VBox content = new VBox();
    private final PeopleModel people;
    private final PersonModels models;
    private final AnswersCard answers;
    private final GrantsCard grants;
    private final AccountCard account;
    private final IdentitiesCard identities;
    private final PairingCard pairing;
    private final Consumer<Runnable> leaving;

    /// @param leaving does something by which one leaves what is shown here
    PersonPanel(
            PeopleModel people,
            PersonModels models,
            Consumer<Runnable> leaving,
            Disposer disposer) {
        this.people = people;
        this.models = models;
        this.leaving = leaving;
        answers = new AnswersCard(models.answers(), disposer);
        grants = new GrantsCard(models.grants(), disposer);
        account = new AccountCard(models.account(), models.lockout(), disposer);
        identities = new IdentitiesCard(models.identities(), models.clock(), disposer);
        pairing = new PairingCard(models.pairing(), models.addresses(), disposer);
        content.getStyleClass().add("details-content");
        getStyleClass().addAll("details", "person-panel");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        disposer.watch(people.open(), _ -> show());
        disposer.watch(people.form(), _ -> show());
    }

    private void show() {
        PersonFormModel form = people.form().get();
        Person person = people.open().get();
        setVisible(form != null || person != null);
        setManaged(isVisible());
        if (form != null) {
            PersonForm view = new PersonForm(form, people::leaveForm);
            content.getChildren().setAll(view);
            setVvalue(0);
            view.begin();
        } else if (person != null) {
            show(person);
        }
        models.choose(form == null ? person : null);
    }

    private void show(Person person) {
        models.choose(person);
        answers.fill();
        account.show(person);
        identities.show();
        content.getChildren().setAll(head(person), answers, grants, account, identities, pairing);
    }

    private Node head(Person person) {
        Label name = new Label(person.name());
        name.getStyleClass().add(Styles.SECTION_TITLE);
        name.setWrapText(true);
        Label what = words(PersonTexts.kind(person.kind()));
        Label roles = words(PersonTexts.line(person, people.family().get(), now()));
        Label email = words(email(person.email()));
        VBox all = new VBox(name, what, roles, email);
        HBox.setHgrow(all, Priority.ALWAYS);
        Button close =
                Buttons.icon(
                        Material2RoundAL.CLOSE,
                        "details.close",
                        () -> leaving.accept(() -> people.open(null)));
        HBox top = new HBox(new Face(person, Face.Size.LARGE), all, close);
        top.getStyleClass().add("person-head");
        Button edit =
                Buttons.with(
                        Material2RoundAL.EDIT,
                        Buttons.plain(
                                "people.edit", () -> leaving.accept(() -> people.edit(person))));
        VBox head = new VBox(top, WhyNot.on(edit, models.account().whyNotEdit()));
        head.getStyleClass().add(Styles.FIELD);
        return head;
    }

    private Instant now() {
        return models.clock().instant();
    }

    private static String email(@Nullable String email) {
        return email == null ? Texts.text("people.noSignIn") : email;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.META);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
