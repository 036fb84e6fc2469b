package org.hearth.ui.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Identity;
import org.hearth.server.access.NewIdentity;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.ui.look.Texts;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.TestHub;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class IdentitiesModelTest {
    @TempDir Path folder;
    private @Nullable FullHub opened;

    @AfterEach
    void close() {
        full().close();
    }

    @Test
    void anAccountIsLinkedSeenAndUnlinked() {
        open(new TestHub(TestHub.PROVIDER));
        Person ben = add("Ben", "ben@example.org");
        try (IdentitiesModel model = model(full().owner)) {
            choose(model, ben);
            full().fx.await("none", () -> model.hint().contains("ben@example.org"));
            full().fx
                    .run(
                            () -> {
                                model.begin();
                                model.subject().set(" ");
                                model.link();
                            });
            assertFalse(full().fx.get(model.fault()::get).isEmpty());
            full().fx.run(() -> model.subject().set(" 4711 "));
            full().fx.run(model::link);
            full().fx.await("it", () -> shown(model).size() == 1 && !model.linking().get());
            Identity linked = full().fx.get(() -> shown(model).getFirst());
            assertEquals("4711", IdentitiesModel.words(linked));
            assertEquals("Authelia", full().fx.get(() -> model.provider(linked)));
            assertEquals("", full().fx.get(model::hint));
            assertEquals(
                    Optional.of(Texts.text("identities.taken", "Authelia")),
                    full().fx.get(model::whyNotLink));

            full().fx.run(() -> model.unlink(linked));
            full().fx.await("none again", () -> shown(model).isEmpty());
            assertEquals(Optional.empty(), full().fx.get(model::whyNotLink));
        }
    }

    @Test
    void whatOthersLinkIsSeenAtOnceAndARefusalIsSaid() {
        open(new TestHub(TestHub.PROVIDER));
        Person ben = add("Ben", null);
        Person mia = add("Mia", null);
        try (IdentitiesModel model = model(full().owner)) {
            choose(model, ben);
            full().fx.await("none", () -> !model.hint().isEmpty());
            link(ben, "4711");
            full().fx.await("it", () -> shown(model).size() == 1);

            choose(model, mia);
            full().fx.run(() -> model.subject().set("4711"));
            full().fx.run(model::link);
            full().fx.await("the refusal", () -> !model.problem().get().isEmpty());
            choose(model, ben);
            assertEquals("", full().fx.get(model.problem()::get));
        }
    }

    @Test
    void whoMayNotIsToldWhomToAsk() {
        open(new TestHub(TestHub.PROVIDER));
        Person ben = add("Ben", null);
        Person anna = owner();
        try (IdentitiesModel viewers = model(full().hub.caller(Role.VIEWER));
                IdentitiesModel admins = model(full().hub.caller(Role.ADMIN))) {
            choose(viewers, ben);
            assertTrue(full().fx.get(viewers::whyNot).isPresent());
            assertTrue(full().fx.get(viewers::whyNotLink).isPresent());
            choose(admins, ben);
            assertEquals(Optional.empty(), full().fx.get(admins::whyNotLink));
            choose(admins, anna);
            assertTrue(full().fx.get(admins::whyNotLink).isPresent());
            full().background.close();
            assertEquals("", full().fx.get(viewers.problem()::get));
            assertTrue(full().fx.get(() -> viewers.shown().get() == null));
        }
    }

    @Test
    void aHouseWithoutAProviderIsToldHowToHaveOne() {
        open(new TestHub());
        Person ben = add("Ben", null);
        try (IdentitiesModel model = model(full().owner)) {
            choose(model, ben);
            assertEquals(
                    Optional.of(Texts.text("identities.noProvider")),
                    full().fx.get(model::whyNotLink));
            assertEquals("", full().fx.get(model::hint));
        }
    }

    private void open(TestHub hub) {
        opened = new FullHub(folder, hub);
    }

    private FullHub full() {
        return Objects.requireNonNull(opened);
    }

    private void choose(IdentitiesModel model, Person person) {
        full().fx.run(() -> model.choose(person));
    }

    private static List<Identity> shown(IdentitiesModel model) {
        return Objects.requireNonNullElse(model.shown().get(), List.of());
    }

    private void link(Person person, String subject) {
        full().hub.access().identities().link(full().owner, person.id(), new NewIdentity(subject));
    }

    private Person owner() {
        return full().hub.access().people().person(full().owner, full().owner.person());
    }

    private Person add(String name, @Nullable String email) {
        NewPerson form =
                new NewPerson(
                        name,
                        email,
                        PersonKind.ADULT,
                        List.of(Role.VIEWER),
                        null,
                        null,
                        null,
                        null);
        return full().hub.access().people().add(full().owner, form);
    }

    private IdentitiesModel model(Caller caller) {
        return full().fx
                .get(
                        () ->
                                new IdentitiesModel(
                                        full().hub.access().identities(),
                                        () -> caller,
                                        full().background,
                                        full().events,
                                        full().toasts));
    }
}
