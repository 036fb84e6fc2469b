package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Ben is an admin, and what plays in the bedroom is not his to choose. Nor does anybody get that
/// from him, or he the key of somebody who has it.
final class CeilingTest {
    private static final List<String> PLAY = List.of("media:play");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Resource ANY_LIST = Resource.any(ResourceType.PLAYLIST);

    @TempDir private Path data;
    private TestHouse house;
    private AccessFeature access;
    private Caller ada;
    private Caller ben;
    private PersonId eve;
    private PersonId mia;
    private UUID bedroom;
    private UUID kitchen;

    @BeforeEach
    void enter() {
        house = new TestHouse(data);
        access = house.access();
        ada = house.owner();
        bedroom = place("Bedroom");
        kitchen = place("Kitchen");
        PersonId admin = add(ada, PeopleTest.adult("Ben", Role.ADMIN));
        eve = add(ada, eve());
        mia = add(ada, child());
        access.policies().add(ada, denial(about(admin), bedroom));
        ben = house.pair(admin);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void heMakesNobodyWhoMayWhatHeMayNot() {
        String told = refused(() -> access.household().createToken(ben, "Robot", Role.VIEWER, DAY));
        assertEquals(
                "Robot could then play music and films where you may not: Bedroom. Ask an owner.",
                told);
        assertEquals(
                List.of("Ben|media:play|place|" + bedroom),
                new Rows(house.database())
                        .read(
                                "select actor_name, permission, target_type, target_id"
                                        + " from audit_events where outcome = 'denied'"));
        refused(() -> add(ben, PeopleTest.adult("Olga", Role.OPERATOR)));
        assertEquals(
                List.of(),
                new Rows(house.database())
                        .read("select name from users where name in ('Robot', 'Olga')"));

        assertDoesNotThrow(() -> add(ben, child()), "a child begins with nothing");
        assertDoesNotThrow(() -> add(ben, PeopleTest.adult("Rob", Role.AUDITOR)));
    }

    @Test
    void heOpensNoAccountThatReachesFurther() {
        assertEquals(
                "Eve may play music and films where you may not: Bedroom. Ask an owner.",
                refused(() -> access.pins().give(ben, eve, "2468")));
        refused(() -> access.household().resetCode(ben, "eve@example.org"));
        refused(() -> pair(eve));
        refused(() -> access.people().disable(ben, eve));

        assertDoesNotThrow(() -> access.pins().give(ben, mia, "2468"));
        assertDoesNotThrow(() -> pair(ben.person()));
    }

    @Test
    void anAccountThatIsOffCountsAsOn() {
        access.people().disable(ada, eve);
        refused(() -> access.pins().give(ben, eve, "2468"));
    }

    @Test
    void heGrantsWhatHeHas() {
        refused(() -> grant(ben, ResourceType.PLACE, bedroom));
        refused(() -> grant(ben, ResourceType.HOUSEHOLD, null));
        refused(() -> grant(ben, ResourceType.PLACE, null));
        refused(() -> grant(ben, ResourceType.DEVICE, null));

        grant(ben, ResourceType.PLACE, kitchen);
        assertTrue(house.pair(mia).may(Permission.MEDIA_PLAY, in(kitchen)));
    }

    @Test
    void whatSomebodyHasAlreadyIsNotHeldAgainstHim() {
        grant(ada, ResourceType.PLACE, bedroom);

        grant(ben, ResourceType.PLACE, kitchen);
        assertTrue(house.pair(mia).may(Permission.MEDIA_PLAY, in(bedroom)));
        assertTrue(house.pair(mia).may(Permission.MEDIA_PLAY, in(kitchen)));
    }

    @Test
    void aPlaceGivesWhatHeHas() {
        RosterEntry plays = new RosterEntry(about(mia), List.of(Capability.OPERATE));
        RosterEntry looks = new RosterEntry(about(mia), List.of(Capability.VIEW));
        Rosters rosters = access.rosters();
        refused(() -> rosters.replace(ben, bedroom, new Roster(List.of(plays))));

        rosters.replace(ben, bedroom, new Roster(List.of(looks)));
        rosters.replace(ben, kitchen, new Roster(List.of(plays)));
        assertFalse(house.pair(mia).may(Permission.MEDIA_PLAY, in(bedroom)));
        assertTrue(house.pair(mia).may(Permission.MEDIA_PLAY, in(kitchen)));
    }

    @Test
    void hisPoliciesAllowWhatHeHas() {
        Policies policies = access.policies();
        refused(() -> policies.add(ben, policy(Effect.ALLOW, about(mia), bedroom)));
        refused(() -> policies.add(ben, policy(Effect.ALLOW, Subject.EVERYONE, bedroom)));

        Policy own = policies.add(ben, policy(Effect.ALLOW, about(mia), kitchen));
        NewPolicy wider = policy(Effect.ALLOW, about(mia), bedroom);
        refused(() -> policies.change(ben, own.id(), new PolicyChange(wider, own.version())));
    }

    @Test
    void heLiftsNoDenialThatIsHisToo() {
        Policies policies = access.policies();
        Policy there = policies.add(ada, denial(about(eve), bedroom));
        Policy elsewhere = policies.add(ada, denial(about(eve), kitchen));

        refused(() -> policies.remove(ben, there.id()));
        Policy whole = policies.add(ada, denial(about(eve), null));
        policies.remove(ben, elsewhere.id());
        policies.remove(ben, whole.id());
        assertTrue(house.pair(eve).may(Permission.MEDIA_PLAY, in(kitchen)));
        assertFalse(house.pair(eve).may(Permission.MEDIA_PLAY, in(bedroom)));
        assertDoesNotThrow(
                () -> access.pins().give(ben, eve, "2468"),
                "with the bedroom denied to her too, she reaches no further");
    }

    @Test
    void heLetsNobodyIntoAGroupThatHasMore() {
        Groups groups = access.groups();
        GroupId sleepers = groups.catalog().add(ada, new GroupForm("Sleepers", null, null)).id();
        Subject group = new Subject(Subject.Type.GROUP, sleepers.value());
        access.policies().add(ada, policy(Effect.ALLOW, group, bedroom));

        refused(() -> groups.replace(ben, sleepers, new Members(List.of(mia))));
        groups.replace(ben, sleepers, new Members(List.of()));
    }

    @Test
    void aNewRoleCountsWithAllItBrings() {
        PersonId rob = add(ada, PeopleTest.adult("Rob", Role.AUDITOR));
        People people = access.people();
        PersonChange promoted =
                new PersonChange(
                        PeopleTest.adult("Rob", Role.VIEWER), people.person(ada, rob).version());
        refused(() -> people.change(ben, rob, promoted));
    }

    @Test
    void anOwnerIsNotHeldBack() {
        access.policies().add(ada, denial(about(ada.person()), bedroom));
        assertFalse(ada.may(Permission.MEDIA_PLAY, in(bedroom)));

        assertDoesNotThrow(() -> add(ada, PeopleTest.adult("Olga", Role.OPERATOR)));
        assertDoesNotThrow(() -> grant(ada, ResourceType.PLACE, bedroom));
    }

    @Test
    void aDenialForTheWholeHouseHoldsNobodyBackFromWhatIsTheirs() {
        NewPolicy nobody =
                new NewPolicy(
                        "No listening in",
                        Effect.DENY,
                        Subject.EVERYONE,
                        ResourceType.HOUSEHOLD,
                        null,
                        List.of("listen:monitor", "media:play"),
                        true);
        access.policies().add(ada, nobody);

        assertDoesNotThrow(() -> add(ada, PeopleTest.adult("Olga", Role.OPERATOR)));
        assertDoesNotThrow(() -> pair(ben.person()));
        assertDoesNotThrow(() -> access.pins().give(ben, mia, "2468"));
        assertDoesNotThrow(() -> add(ben, child()));
    }

    @Test
    void whatWasRemovedIsDeniedToNobody() {
        house.places().catalog().remove(ada, bedroom);

        assertDoesNotThrow(() -> add(ben, PeopleTest.adult("Olga", Role.OPERATOR)));
        assertDoesNotThrow(() -> grant(ben, ResourceType.HOUSEHOLD, null));
    }

    @Test
    void whatIsInNoRoomIsNotDeniedInOne() {
        grant(ben, ResourceType.PLAYLIST, null);
        grant(ben, ResourceType.MEDIA_ROOT, null);
        assertTrue(house.pair(mia).may(Permission.MEDIA_PLAY, ANY_LIST));
    }

    @Test
    void heTakesNothingOutOfTheRoomNorTheRoomAway() {
        Fleet fleet = house.fleet().fleet();
        DeviceId speaker = fleet.own(house.pair(mia), new Client("Speaker", Client.Type.WEB)).id();
        fleet.move(ben, speaker, kitchen);
        refused(() -> fleet.move(ben, speaker, bedroom));
        fleet.move(ada, speaker, bedroom);

        refused(() -> fleet.move(ben, speaker, null));
        refused(() -> fleet.remove(ben, speaker));
        refused(() -> house.places().catalog().remove(ben, bedroom));
        house.places().catalog().remove(ben, kitchen);
    }

    @Test
    void heEndsNoSignInOfWhoReachesFurtherByRemovingTheirPhone() {
        Fleet fleet = house.fleet().fleet();
        Client phone = new Client("Phone", Client.Type.PHONE);
        DeviceId hers = fleet.own(house.pair(ada.person()), phone).id();
        DeviceId his = fleet.own(house.pair(ben.person()), phone).id();

        refused(() -> fleet.remove(ben, hers));
        fleet.remove(ben, his);
    }

    @Test
    void twoChangesAtOnceGiveNoMoreThanOneAfterTheOther() throws Exception {
        Groups groups = access.groups();
        for (int round = 0; round < 10; round++) {
            GroupForm form = new GroupForm("Sleepers " + round, null, null);
            GroupId sleepers = groups.catalog().add(ada, form).id();
            Subject group = new Subject(Subject.Type.GROUP, sleepers.value());
            NewPolicy wanted = policy(Effect.ALLOW, group, bedroom);
            try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
                hands.invokeAll(
                        List.of(
                                () -> groups.replace(ben, sleepers, new Members(List.of(mia))),
                                () -> access.policies().add(ben, wanted)));
            }
            assertFalse(house.pair(mia).may(Permission.MEDIA_PLAY, in(bedroom)));
        }
    }

    private static String refused(Executable act) {
        return String.valueOf(assertThrows(Denied.class, act).getMessage());
    }

    private PersonId add(Caller caller, NewPerson person) {
        return access.people().add(caller, person).id();
    }

    private static NewPerson child() {
        return new NewPerson("Mia", null, PersonKind.CHILD, null, null, null, null, null);
    }

    private static NewPerson eve() {
        List<Role> roles = List.of(Role.VIEWER);
        String email = "eve@example.org";
        return new NewPerson("Eve", email, PersonKind.ADULT, roles, null, null, null, null);
    }

    private void grant(Caller caller, ResourceType type, @Nullable UUID id) {
        access.grants().add(caller, mia, new NewGrant(type, id, PLAY));
    }

    private void pair(PersonId person) {
        house.fleet().fleet().startPairing(ben, new NewPairing(Scope.ADMIN, person, "Phone"));
    }

    private static Subject about(PersonId person) {
        return new Subject(Subject.Type.USER, person.value());
    }

    private static NewPolicy denial(Subject whom, @Nullable UUID place) {
        return policy(Effect.DENY, whom, place);
    }

    /// @param place null for the whole house
    private static NewPolicy policy(Effect effect, Subject whom, @Nullable UUID place) {
        ResourceType type = place == null ? ResourceType.HOUSEHOLD : ResourceType.PLACE;
        return new NewPolicy("Music", effect, whom, type, place, PLAY, true);
    }

    private UUID place(String name) {
        PlaceForm form = new PlaceForm(name, null, null, null, null, null, null);
        return house.places().catalog().add(ada, form).id().value();
    }

    private static Resource in(UUID place) {
        return Resource.of(ResourceType.DEVICE, new UUID(0, 7)).in(ResourceType.PLACE, place);
    }
}
