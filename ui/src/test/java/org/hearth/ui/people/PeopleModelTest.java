package org.hearth.ui.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
import org.hearth.server.access.Credentials;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.ui.people.PersonFormModel.Field;
import org.hearth.ui.rights.Thing;
import org.hearth.ui.rights.ThingModel;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

class PeopleModelTest {
    @TempDir Path folder;
    private FullHub full;
    private PeopleModel model;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        model = model(full.owner);
        full.fx.await("the owner", () -> model.family().get().everybody().size() == 1);
    }

    @AfterEach
    void close() {
        full.fx.run(model::close);
        full.close();
    }

    @Test
    void aChildIsTakenInWithItsParents() {
        PersonFormModel form = begin(PersonKind.CHILD);
        full.fx.run(
                () -> {
                    form.name().set("Mia");
                    form.parents().add(full.owner.person());
                    form.save();
                });
        Person mia = awaitOpen("Mia");
        assertEquals(List.of("Anna Berg"), full.fx.get(() -> model.family().get().parents(mia)));
    }

    @Test
    void aPersonHasARoomAndKeepsItWhenTheFormIsFilledInAgain() {
        PlaceForm attic = new PlaceForm("Attic", null, null, null, null, null, null);
        full.hub.places().catalog().add(full.owner, attic);
        PersonFormModel form = begin(PersonKind.CHILD);
        full.fx.await("the rooms", () -> form.room().rooms().size() == 2);
        full.fx.run(
                () -> {
                    form.name().set("Mia");
                    form.room().room().set(form.room().rooms().getLast());
                    form.save();
                });
        Person mia = awaitOpen("Mia");
        assertEquals(form.room().rooms().getLast().id(), mia.placeId());
        full.fx.run(() -> model.edit(mia));
        PersonFormModel again = full.fx.get(() -> Objects.requireNonNull(model.form().get()));
        full.fx.run(
                () -> {
                    again.name().set("Mia Maria");
                    again.save();
                });
        assertEquals(mia.placeId(), awaitOpen("Mia Maria").placeId());
    }

    @Test
    void whoHasToWaitIsSeenAndLetInAgain() {
        LockoutModel lockout =
                full.fx.get(
                        () ->
                                new LockoutModel(
                                        full.hub.access().lockouts(),
                                        () -> full.owner,
                                        full.background,
                                        full.events,
                                        full.hub.clock()));
        full.fx.run(() -> lockout.choose(owner()));
        String email = TestHub.OWNER.email();
        for (int n = 0; n < 11; n++) {
            full.hub.clock().pass(Duration.ofMinutes(2));
            guess(email);
        }
        full.fx.await(
                "the wait",
                () -> lockout.sentence().get().startsWith("Too many wrong passwords: next try at"));
        full.fx.run(lockout::letIn);
        full.fx.await("no wait", () -> lockout.sentence().get().isEmpty());
        full.fx.run(lockout::close);
    }

    private void guess(String email) {
        Client phone = new Client("Phone", Client.Type.PHONE);
        assertThrows(
                Unauthenticated.class,
                () ->
                        full.hub
                                .access()
                                .door()
                                .signIn(new Credentials(email, "wrong"), phone, Origin.HERE));
    }

    @Test
    void aFormIsUnsavedOnlyWhileItDiffersFromWhatItBeganWith() {
        PersonFormModel guest = begin(PersonKind.GUEST);
        full.fx.await("the rooms", () -> guest.room().room().get() != null);
        assertFalse(full.fx.get(model::isUnsaved));
        full.fx.run(() -> guest.lastMoment().time().set("12:00"));
        assertTrue(full.fx.get(model::isUnsaved));
        full.fx.run(() -> model.edit(owner()));
        PersonFormModel again = full.fx.get(() -> Objects.requireNonNull(model.form().get()));
        assertFalse(full.fx.get(model::isUnsaved));
        full.fx.run(() -> again.roles().add(Role.VIEWER));
        assertTrue(full.fx.get(model::isUnsaved));
        full.fx.run(() -> again.roles().remove(Role.VIEWER));
        assertFalse(full.fx.get(model::isUnsaved));
        full.fx.run(() -> again.name().set("Anna B."));
        assertTrue(full.fx.get(model::isUnsaved));
        full.fx.run(model::leaveForm);
        assertFalse(full.fx.get(model::isUnsaved));
    }

    @Test
    void aPinAndARightAreUnsavedUntilTheyAreGivenOrSomebodyElseIsShown() {
        AccountModel account = account();
        full.fx.run(() -> account.choose(owner()));
        assertFalse(full.fx.get(account::isUnsaved));
        full.fx.run(() -> account.pin().set("24"));
        assertTrue(full.fx.get(account::isUnsaved));
        full.fx.run(() -> account.choose(null));
        assertFalse(full.fx.get(account::isUnsaved));
        GrantsModel grants = grants();
        full.fx.run(() -> grants.choose(owner()));
        full.fx.run(grants::begin);
        ThingModel giving = full.fx.get(() -> Objects.requireNonNull(grants.giving().get()));
        full.fx.await("the folders", () -> giving.things().size() == 2);
        assertFalse(full.fx.get(grants::isUnsaved));
        full.fx.run(() -> giving.thing().set(giving.things().getLast()));
        assertTrue(full.fx.get(grants::isUnsaved));
        full.fx.run(grants::close);
    }

    @Test
    void faultsStandBesideTheirFields() {
        PersonFormModel form = begin(PersonKind.GUEST);
        full.fx.run(
                () -> {
                    form.email().set("nobody");
                    form.lastMoment().day().set(null);
                    form.save();
                });
        for (Field field : List.of(Field.NAME, Field.EMAIL, Field.LAST_DAY)) {
            assertFalse(full.fx.get(form.fault(field)::get).isEmpty(), field.name());
        }
    }

    @Test
    void aLastDayThatIsOverIsRefusedAtItsField() {
        PersonFormModel form = begin(PersonKind.GUEST);
        full.fx.run(
                () -> {
                    form.name().set("Olga");
                    form.lastMoment().day().set(LocalDate.of(2020, 1, 1));
                    form.save();
                });
        full.fx.await("the fault", () -> !form.fault(Field.LAST_DAY).get().isEmpty());
        assertEquals("This must be in the future.", full.fx.get(form.fault(Field.LAST_DAY)::get));
    }

    @Test
    void whatAChildWasGivenIsWhereTheyMayHearMusic() {
        Person mia = child();
        GrantsModel grants = grants();
        AnswersModel answers = answers(full.owner);
        full.fx.run(() -> answers.choose(mia));
        full.fx.await("the answers", () -> verdict(answers) == Answer.Verdict.NO);
        full.fx.run(() -> grants.choose(mia));
        full.fx.run(grants::begin);
        ThingModel giving = full.fx.get(() -> Objects.requireNonNull(grants.giving().get()));
        full.fx.await("the folder", () -> giving.things().size() == 2);
        full.fx.run(
                () -> {
                    Thing music = giving.things().getLast();
                    giving.thing().set(music);
                    grants.give();
                });
        full.fx.await("the grant", () -> grants.grants().size() == 1);
        full.fx.await("only there", () -> verdict(answers) == Answer.Verdict.ONLY);
        assertEquals("Only: Music", full.fx.get(() -> answers.answers().getFirst().words()));
        full.fx.run(() -> grants.take(grants.grants().getFirst()));
        full.fx.await("nothing", () -> verdict(answers) == Answer.Verdict.NO);
        full.fx.run(answers::close);
        full.fx.run(grants::close);
    }

    @Test
    void aChildAsksForItselfAlone() {
        Person mia = child();
        Caller her = full.hub.pair(mia.id());
        AnswersModel answers = answers(her);
        full.fx.run(() -> answers.choose(mia));
        full.fx.await("the answers", () -> verdict(answers) == Answer.Verdict.NO);
        full.fx.run(() -> answers.choose(owner()));
        assertTrue(full.fx.get(answers::whyNot).isPresent());
        full.fx.run(answers::close);
    }

    @Test
    void nobodyEndsThemselvesAndAPinIsDigits() {
        AccountModel account = account();
        full.fx.run(() -> account.choose(owner()));
        assertTrue(full.fx.get(account::whyNotEnd).isPresent());
        full.fx.run(() -> account.pin().set("12a"));
        full.fx.run(account::setPin);
        assertEquals("Please enter 4 to 8 digits.", full.fx.get(account.pinFault()::get));
        full.fx.run(() -> account.pin().set("2468"));
        full.fx.run(account::setPin);
        full.fx.await("the PIN", () -> owner().hasPin());
        full.fx.run(account::reset);
        full.fx.await("a code", () -> !account.code().get().isEmpty());
    }

    @Test
    void whatComesBackAboutSomebodyIsNotShownBesideSomebodyElse() {
        Person mia = child();
        AccountModel account = account();
        AnswersModel answers = answers(full.owner);
        full.fx.run(
                () -> {
                    account.choose(owner());
                    account.reset();
                    account.choose(mia);
                    answers.choose(owner());
                    answers.choose(null);
                });
        full.background.close();
        assertEquals("", full.fx.get(account.code()::get));
        assertEquals("", full.fx.get(account.problem()::get));
        assertTrue(full.fx.get(() -> answers.answers().isEmpty()));
        full.fx.run(answers::close);
    }

    @Test
    void whoMayNotSeeTheFamilyIsToldAndNothingIsAsked() {
        PeopleModel theirs = model(full.hub.caller(Role.GUEST));
        assertTrue(full.fx.get(theirs::whyNotSee).isPresent());
        assertTrue(full.fx.get(() -> theirs.loaded().get()));
        assertEquals("", full.fx.get(theirs.problem()::get));
        full.fx.run(theirs::close);
    }

    private Person owner() {
        return model.family().get().of(PersonKind.ADULT).getFirst();
    }

    private static Answer.Verdict verdict(AnswersModel answers) {
        return answers.answers().isEmpty()
                ? Answer.Verdict.YES
                : answers.answers().getFirst().verdict();
    }

    private Person child() {
        return full.hub
                .access()
                .people()
                .add(
                        full.owner,
                        new NewPerson("Mia", null, PersonKind.CHILD, null, null, null, null, null));
    }

    private PersonFormModel begin(PersonKind kind) {
        full.fx.run(() -> model.begin(kind));
        return full.fx.get(() -> Objects.requireNonNull(model.form().get()));
    }

    private Person awaitOpen(String name) {
        full.fx.await(
                name,
                () -> {
                    Person open = model.open().get();
                    return open != null && open.name().equals(name);
                });
        return full.fx.get(() -> Objects.requireNonNull(model.open().get()));
    }

    private GrantsModel grants() {
        return full.fx.get(
                () ->
                        new GrantsModel(
                                full.hub.rights(), () -> full.owner, full.background, full.events));
    }

    private AccountModel account() {
        return full.fx.get(
                () ->
                        new AccountModel(
                                full.hub.access().people(),
                                full.hub.access().pins(),
                                full.hub.access().household(),
                                () -> full.owner,
                                full.background,
                                full.toasts));
    }

    private AnswersModel answers(Caller caller) {
        return full.fx.get(
                () ->
                        new AnswersModel(
                                full.hub.rights(), () -> caller, full.background, full.events));
    }

    private PeopleModel model(Caller caller) {
        return full.fx.get(
                () ->
                        new PeopleModel(
                                full.hub.rights(), () -> caller, full.background, full.events));
    }
}
