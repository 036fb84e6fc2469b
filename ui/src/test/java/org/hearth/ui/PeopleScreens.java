package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.access.Effect;
import org.hearth.server.access.NewGrant;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.NewPolicy;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Subject;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Scan;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestHub;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Renders the pages about persons and rights into `target/screens`.
final class PeopleScreens {
    private final TestHub hub;
    private final Path folder;

    private PeopleScreens(TestHub hub, Path folder) {
        this.hub = hub;
        this.folder = folder;
    }

    /// Renders all of them.
    public static void main(String... arguments) throws IOException {
        try (TestHub hub = new TestHub()) {
            new PeopleScreens(hub, Files.createTempDirectory("hearth-people")).render();
        }
        System.exit(0);
    }

    private void render() {
        Fx.stage();
        Caller owner = hub.signInOwner(folder);
        fill(owner);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            people(console);
            policies(console);
            who(console);
        }
    }

    private void fill(Caller owner) {
        Path music = SampleFolder.in(folder.resolve("Family music"), 6, 2);
        Path photos = SampleFolder.in(folder.resolve("Bedtime stories"), 2, 2);
        hub.media().roots().add(owner, new NewRoot(music.toString(), "Family music"));
        var stories =
                hub.media().roots().add(owner, new NewRoot(photos.toString(), "Bedtime stories"));
        Scan scan = hub.media().roots().scan(owner);
        Fx.await("the scan", () -> hub.media().roots().scan(owner, scan.id()).state().isOver());
        hub.playlists().playlists().create(owner, new NewPlaylist("Sunday morning", null));
        hub.connectPlayer(owner);
        PersonId anna = owner.person();
        Person ben = add(owner, "Ben Berg", PersonKind.ADULT, List.of(Role.OPERATOR), null);
        hub.access().pins().give(owner, ben.id(), "2468");
        lockOut(owner, add(owner, "Grandma Ruth", PersonKind.ADULT, List.of(Role.VIEWER), null));
        Person mia = add(owner, "Mia", PersonKind.CHILD, null, List.of(anna, ben.id()));
        add(owner, "Emil", PersonKind.CHILD, null, List.of(anna));
        Person olga = add(owner, "Olga Petrowa", PersonKind.GUEST, null, null);
        hub.access().household().createToken(owner, "Weather", Role.VIEWER, Duration.ofDays(9));
        NewGrant listen =
                new NewGrant(
                        ResourceType.MEDIA_ROOT,
                        stories.id().value(),
                        List.of("media:read", "media:play"));
        hub.access().grants().add(owner, mia.id(), listen);
        Subject her = new Subject(Subject.Type.USER, olga.id().value());
        hub.access()
                .policies()
                .add(
                        owner,
                        new NewPolicy(
                                "No music for Olga",
                                Effect.DENY,
                                her,
                                ResourceType.DEVICE,
                                null,
                                List.of("media:play", "device:control"),
                                true));
    }

    /// Wrong tries until the wait is more than a minute.
    private void lockOut(Caller owner, Person person) {
        hub.access().pins().give(owner, person.id(), "1357");
        for (int n = 0; n < 13; n++) {
            hub.clock().pass(Duration.ofMinutes(5));
            assertThrows(
                    Unauthenticated.class,
                    () -> hub.access().pins().signIn(person.id(), "0000", "Kitchen"));
        }
    }

    private Person add(
            Caller owner,
            String name,
            PersonKind kind,
            @Nullable List<Role> roles,
            @Nullable List<PersonId> parents) {
        var end = kind == PersonKind.GUEST ? hub.clock().instant().plus(Duration.ofDays(3)) : null;
        return hub.access()
                .people()
                .add(owner, new NewPerson(name, null, kind, roles, parents, null, null, end));
    }

    private static void people(OpenConsole console) {
        console.press("nav.people");
        console.awaitText("heading.child");
        console.shoot("60-people");
        console.pressNamed("Mia");
        console.awaitText("everyday.read_the_record");
        Fx.await(
                "the grants",
                () ->
                        console.isSeen(
                                "grants.may",
                                "see music, films and photos and play music and films"));
        console.shoot("61-person");
        console.press("grants.give");
        console.awaitText("grants.giveNow");
        console.scrollDown(".person-panel", 0.5);
        console.shoot("62-person-give");
        console.scrollDown(".person-panel", 1);
        console.shoot("63-person-account");
        console.pressNamed("Grandma Ruth");
        console.awaitText("lockout.letIn");
        console.scrollDown(".person-panel", 1);
        console.shoot("68-person-waiting");
        console.press("people.addAdult");
        console.press("action.save");
        console.shoot("64-person-form");
        console.press("action.cancel");
        console.press("people.addGuest");
        console.shoot("65-guest-form");
    }

    private static void policies(OpenConsole console) {
        console.press("nav.policies");
        console.awaitText("why.title");
        Fx.await("an answer", () -> console.root().lookup(".verdict").isVisible());
        console.shoot("66-policies");
        console.press("policy.new");
        console.awaitText("policy.name");
        console.shoot("67-policy-form");
    }

    private static void who(OpenConsole console) {
        console.press("person.menu", TestHub.OWNER.name());
        console.awaitText("who.title");
        console.pressNamed("Ben Berg");
        console.awaitText("who.pin");
        for (String digit : List.of("1", "1", "1", "1")) console.pressWords(digit);
        console.press("who.enter");
        console.awaitWords("This PIN is wrong.");
        console.shoot("71-pin");
        console.press("action.back");
        console.shoot("70-who");
        console.press("who.email");
        console.shoot("72-who-email");
        console.press("action.back");
        console.pressNamed("Ben Berg");
        for (String digit : List.of("2", "4", "6", "8")) console.pressWords(digit);
        console.press("who.enter");
        console.awaitName("person.menu", "Ben Berg");
        console.press("nav.people");
        console.awaitText("heading.child");
        console.shoot("73-people-as-operator");
        console.press("nav.policies");
        console.awaitText("why.title");
        console.shoot("74-policies-as-operator");
        console.press("person.menu", "Ben Berg");
        console.shoot("75-who-visiting");
    }
}
