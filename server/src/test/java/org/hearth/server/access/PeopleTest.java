package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Who belongs to the household, and who may say so.
final class PeopleTest {
    @TempDir private Path data;
    private TestHouse house;
    private People people;
    private Caller owner;

    @BeforeEach
    void enter() {
        house = new TestHouse(data);
        people = house.access().people();
        owner = house.owner();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aChildHasParentsAndNothingElse() {
        Person child = people.add(owner, child("Mia", owner.person()));

        assertEquals(List.of(owner.person()), child.parentIds());
        assertEquals(List.of(Role.GUEST), child.roles());
        Caller mia = house.pair(child.id());
        assertFalse(mia.may(Permission.MEDIA_READ));
        assertTrue(mia.may(Permission.SIGNED_IN));
    }

    @Test
    void aGuestGoesByThemselvesAndTheirSignInsWithThem() {
        Instant end = house.clock().instant().plus(Duration.ofHours(2));
        Person guest = people.add(owner, guest("Olga", end));
        Caller olga = house.pair(guest.id());

        house.clock().pass(Duration.ofHours(3));
        house.access().signIns().endExpired();

        assertFalse(olga.may(Permission.SIGNED_IN));
        assertEquals(0, house.access().signIns().all(owner, guest.id(), Listing.FIRST).total());
    }

    @Test
    void aGuestForWhomNobodyUsedThePassLeavesAnHourAfterIt() {
        Duration life = Duration.ofMinutes(10);
        Codes codes = house.access().codes();
        Instant end = house.clock().instant().plus(Duration.ofDays(2));
        PersonId olga = people.add(owner, guest("Olga", end)).id();
        codes.createPass(owner, olga, life);
        PersonId ruth = people.add(owner, guest("Ruth", end)).id();
        codes.createPass(owner, ruth, life);
        house.pair(ruth);
        people.add(owner, guest("Without a pass", end));

        house.clock().pass(Duration.ofMinutes(50));
        codes.seeOffWhoNeverCame();
        codes.create(owner, olga, Scope.GUEST, life);
        house.clock().pass(Duration.ofMinutes(60));
        codes.seeOffWhoNeverCame();
        assertEquals(List.of("Ada", "Olga", "Ruth", "Without a pass"), names());

        house.clock().pass(Duration.ofMinutes(11));
        codes.seeOffWhoNeverCame();
        assertEquals(List.of("Ada", "Ruth", "Without a pass"), names());
    }

    @Test
    void whoIsOfTheFamilyMeanwhileStaysWhenTheirPassWasNeverUsed() {
        Person ruth = invited();
        house.clock().pass(Duration.ofMinutes(1));
        NewPerson grownUp = adult("Ruth", Role.VIEWER);
        people.change(owner, ruth.id(), new PersonChange(grownUp, ruth.version()));

        assertEquals(List.of("Ada", "Ruth"), namesLongAfterThePass());
    }

    @Test
    void aGuestWhoCameWithoutTheirPassStaysAlsoWhenTheirSignInIsClearedAway() {
        Person ruth = invited();
        Rows rows = new Rows(house.database());
        house.access().pins().give(owner, owner.person(), "470183");
        rows.change("update users set pin_hash = (select max(pin_hash) from users)");
        house.access().pins().signIn(ruth.id(), "470183", "Console");
        rows.change("delete from sessions where user_id = '%s'".formatted(ruth.id().value()));

        assertEquals(List.of("Ada", "Ruth"), namesLongAfterThePass());
    }

    @Test
    void aGuestWhoWasGivenAPinMeanwhileStaysWithoutTheirPass() {
        Person ruth = invited();
        house.clock().pass(Duration.ofMinutes(1));
        house.access().pins().give(owner, ruth.id(), "470183");

        assertEquals(List.of("Ada", "Ruth"), namesLongAfterThePass());
    }

    /// With a pass that nobody uses.
    private Person invited() {
        Instant end = house.clock().instant().plus(Duration.ofDays(2));
        Person ruth = people.add(owner, guest("Ruth", end));
        house.access().codes().createPass(owner, ruth.id(), Duration.ofMinutes(10));
        return ruth;
    }

    private List<String> namesLongAfterThePass() {
        house.clock().pass(Duration.ofHours(2));
        house.access().codes().seeOffWhoNeverCame();
        return names();
    }

    private List<String> names() {
        return people.people(owner, Listing.FIRST).items().stream()
                .map(Person::name)
                .sorted()
                .toList();
    }

    @Test
    void aGuestWithoutALastDayIsRefused() {
        assertThrows(Invalid.class, () -> people.add(owner, guest("Olga", null)));
    }

    @Test
    void anAccountThatIsSwitchedOffMayNothingFromTheNextCallOn() {
        Person person = people.add(owner, adult("Ben", Role.OPERATOR));
        Caller ben = house.pair(person.id());
        assertTrue(ben.may(Permission.MEDIA_PLAY));

        people.disable(owner, person.id());

        assertFalse(ben.may(Permission.MEDIA_PLAY));
        assertFalse(ben.may(Permission.SIGNED_IN));
        people.enable(owner, person.id());
        assertTrue(house.pair(person.id()).may(Permission.MEDIA_PLAY));
    }

    @Test
    void nobodyChangesSomebodyWhoMayMore() {
        Caller admin = house.pair(people.add(owner, adult("Ada", Role.ADMIN)).id());
        PersonId first = owner.person();

        assertThrows(Denied.class, () -> people.disable(admin, first));
        assertThrows(Denied.class, () -> people.remove(admin, first));
        assertThrows(Denied.class, () -> people.add(admin, adult("Eve", Role.OWNER)));
    }

    @Test
    void nobodySwitchesThemselvesOff() {
        assertThrows(Conflict.class, () -> people.disable(owner, owner.person()));
        assertThrows(Conflict.class, () -> people.remove(owner, owner.person()));
    }

    @Test
    void theLastOwnerStaysOne() {
        NewPerson demoted = adult("Ada", Role.ADMIN);
        long version = people.person(owner, owner.person()).version();

        assertThrows(
                Conflict.class,
                () -> people.change(owner, owner.person(), new PersonChange(demoted, version)));
        assertEquals(List.of(Role.OWNER), people.person(owner, owner.person()).roles());
    }

    @Test
    void twoOwnersAtOnceCannotEndEachOther() throws Exception {
        Person ben = people.add(owner, adult("Ben", Role.OWNER));
        Caller other = house.pair(ben.id());
        CountDownLatch both = new CountDownLatch(2);
        List<Thread> hands =
                List.of(
                        atOnce(both, () -> people.disable(owner, ben.id())),
                        atOnce(both, () -> people.disable(other, owner.person())));
        for (Thread hand : hands) hand.join();

        Caller hub = Caller.system("test");
        assertTrue(
                Stream.of(ben.id(), owner.person())
                        .anyMatch(one -> people.person(hub, one).enabled()));
    }

    private static Thread atOnce(CountDownLatch both, Runnable act) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            both.countDown();
                            try {
                                both.await();
                                act.run();
                            } catch (Problem tooLate) {
                                assertFalse(tooLate.getMessage().isEmpty());
                            } catch (InterruptedException interrupted) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    @Test
    void aDeviceThatWasLetInForLessChoosesNoPin() {
        Caller tablet = house.pair(owner.person(), Scope.GUEST);
        assertThrows(Denied.class, () -> house.access().pins().setOwn(tablet, "2468"));
        house.access().pins().setOwn(owner, "2468");
    }

    @Test
    void aStaleFormIsAConflict() {
        Person ben = people.add(owner, adult("Ben", Role.OPERATOR));
        people.change(
                owner, ben.id(), new PersonChange(adult("Benno", Role.OPERATOR), ben.version()));

        assertThrows(
                Conflict.class,
                () ->
                        people.change(
                                owner,
                                ben.id(),
                                new PersonChange(adult("B", Role.OPERATOR), ben.version())));
    }

    @Test
    void aPinOpensTheConsoleAndAWrongOneSlowsDown() {
        Person mia = people.add(owner, child("Mia", owner.person()));
        house.access().pins().give(owner, mia.id(), "2468");

        Tokens tokens = house.access().pins().signIn(mia.id(), "2468", "Kitchen");
        Caller caller =
                house.access()
                        .authenticator()
                        .authenticate(tokens.access(), Origin.HERE)
                        .orElseThrow();
        assertEquals(mia.id(), caller.person());
        assertThrows(
                Unauthenticated.class,
                () -> house.access().pins().signIn(mia.id(), "0000", "Kitchen"));
    }

    static NewPerson adult(String name, Role role) {
        return new NewPerson(name, null, PersonKind.ADULT, List.of(role), null, null, null, null);
    }

    static NewPerson child(String name, PersonId parent) {
        return new NewPerson(
                name, null, PersonKind.CHILD, null, List.of(parent), "#ffaa00", null, null);
    }

    static NewPerson guest(String name, @org.jspecify.annotations.Nullable Instant end) {
        return new NewPerson(name, null, PersonKind.GUEST, null, null, null, null, end);
    }
}
