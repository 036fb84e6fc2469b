package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.places.Place;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.settings.Extent;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What policies, grants and rosters do to those whom they are about.
final class PoliciesTest {

    @TempDir private Path data;
    private TestHouse house;
    private Caller owner;

    @BeforeEach
    void enter() {
        house = new TestHouse(data);
        owner = house.owner();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aHouseholdBeginsWithOnePolicy() {
        List<Policy> all = policies().policies(owner, Listing.FIRST).items();
        assertEquals(List.of("Adults: the whole house"), all.stream().map(Policy::name).toList());
        assertEquals("Adults", all.getFirst().subjectName());
    }

    @Test
    void aDenialIsFeltOnAnOpenConnectionAtOnce() {
        Caller ben = house.pair(person("Ben", Role.OPERATOR));
        assertTrue(ben.may(Permission.MEDIA_PLAY));

        Policy policy = policies().add(owner, deny(Subject.EVERYONE, "media:play"));
        assertFalse(ben.may(Permission.MEDIA_PLAY));
        assertFalse(owner.may(Permission.MEDIA_PLAY), "a denial is for owners too");

        policies().remove(owner, policy.id());
        assertTrue(ben.may(Permission.MEDIA_PLAY));
    }

    @Test
    void whatIsDeniedInARoomIsDeniedForWhoseRoomItIs() {
        PersonId ben = person("Ben", Role.ADMIN);
        UUID study = place("Study");
        NewPerson mia = new NewPerson("Mia", null, PersonKind.CHILD, null, null, null, study, null);
        PersonId child = house.access().people().add(owner, mia).id();
        List<String> persons = List.of("person:read", "person:manage", "settings:read");
        policies()
                .add(
                        owner,
                        new NewPolicy(
                                "The study is Mia's",
                                Effect.DENY,
                                new Subject(Subject.Type.USER, ben.value()),
                                ResourceType.PLACE,
                                study,
                                persons,
                                true));
        Caller caller = house.pair(ben);

        assertThrows(NotFound.class, () -> house.access().people().person(caller, child));
        assertThrows(Denied.class, () -> house.access().pins().give(caller, child, "4711"));
        List<String> seen =
                house.access().people().people(caller, Listing.FIRST).items().stream()
                        .map(Person::name)
                        .toList();
        assertFalse(seen.contains("Mia"), seen::toString);
        assertThrows(
                Denied.class,
                () -> house.settings().settings().settings(caller, Extent.person(child.value())));
    }

    @Test
    void narrowingAnAdultIsReplacingThePolicyByGrants() {
        PersonId ben = person("Ben", Role.OPERATOR);
        UUID kitchen = place("Kitchen");
        Policy whole = policies().policies(owner, Listing.FIRST).items().getFirst();
        policies().remove(owner, whole.id());
        Caller caller = house.pair(ben);
        assertFalse(caller.may(Permission.MEDIA_PLAY));

        NewGrant grant = new NewGrant(ResourceType.PLACE, kitchen, List.of("media:play"));
        house.access().grants().add(owner, ben, grant);

        assertTrue(caller.may(Permission.MEDIA_PLAY, inPlace(kitchen)));
        assertFalse(caller.may(Permission.MEDIA_PLAY, inPlace(place("Study"))));
        assertFalse(caller.may(Permission.MEDIA_PLAY, Resource.HOUSEHOLD));
    }

    @Test
    void aGroupGivesItsMembersWhatItHas() {
        PersonId olga = guest();
        UUID kitchen = place("Kitchen");
        GroupId visitors =
                house.access()
                        .groups()
                        .catalog()
                        .add(owner, new GroupForm("Visitors", null, null))
                        .id();
        Subject subject = new Subject(Subject.Type.GROUP, visitors.value());
        List<Capability> operate = List.of(Capability.VIEW, Capability.OPERATE);
        house.access()
                .rosters()
                .replace(owner, kitchen, new Roster(List.of(new RosterEntry(subject, operate))));
        Caller caller = house.pair(olga);
        assertFalse(caller.may(Permission.MEDIA_PLAY, inPlace(kitchen)));

        house.access().groups().replace(owner, visitors, new Members(List.of(olga)));
        assertTrue(caller.may(Permission.MEDIA_PLAY, inPlace(kitchen)));
        assertFalse(
                caller.may(Permission.RECORDING_CONTROL, inPlace(kitchen)),
                "a guest's role does not give it");

        house.access().groups().replace(owner, visitors, new Members(List.of()));
        assertFalse(caller.may(Permission.MEDIA_PLAY, inPlace(kitchen)));
    }

    @Test
    void aPersonSeesOneplaceAndTheOthersAreNotCounted() {
        UUID kitchen = place("Kitchen");
        place("Study");
        PersonId olga = guest();
        NewGrant grant = new NewGrant(ResourceType.PLACE, kitchen, List.of("place:read"));
        house.access().grants().add(owner, olga, grant);
        Caller caller = house.pair(olga);

        var page = house.places().catalog().entries(caller, Listing.FIRST, Map.of());
        assertEquals(List.of("Kitchen"), page.items().stream().map(Place::name).toList());
        assertEquals(1, page.total());
    }

    @Test
    void nobodyCanBeLockedOutOfTheHouse() {
        assertThrows(
                Conflict.class, () -> policies().add(owner, deny(Subject.EVERYONE, "auth:manage")));
        Subject self = new Subject(Subject.Type.USER, owner.person().value());
        assertThrows(Conflict.class, () -> policies().add(owner, deny(self, "person:manage")));
        assertTrue(owner.may(Permission.AUTH_MANAGE));
    }

    @Test
    void nobodyCanBeLockedOutByJoiningAGroupEither() {
        GroupId denied =
                house.access()
                        .groups()
                        .catalog()
                        .add(owner, new GroupForm("Denied", null, null))
                        .id();
        Subject group = new Subject(Subject.Type.GROUP, denied.value());
        policies().add(owner, deny(group, "auth:manage"));

        Members wanted = new Members(List.of(owner.person()));
        assertThrows(Conflict.class, () -> house.access().groups().replace(owner, denied, wanted));
        assertTrue(owner.may(Permission.AUTH_MANAGE));
    }

    @Test
    void noOwnerLosesWhatOnlyOwnersDo() {
        PersonId olga = person("Olga", Role.OWNER);
        Subject herself = new Subject(Subject.Type.USER, olga.value());
        for (String one : List.of("auth:manage", "person:manage", "system:admin")) {
            assertThrows(Conflict.class, () -> policies().add(owner, deny(herself, one)));
        }
        NewPolicy everyPerson =
                new NewPolicy(
                        "Nobody", Effect.DENY, herself, ResourceType.PERSON, null, List.of(), true);
        assertThrows(Conflict.class, () -> policies().add(owner, everyPerson));
    }

    @Test
    void whoIsDeniedWhatOwnersDoBecomesNone() {
        PersonId ben = person("Ben", Role.ADMIN);
        policies().add(owner, deny(new Subject(Subject.Type.USER, ben.value()), "auth:manage"));

        People people = house.access().people();
        PersonChange promoted =
                new PersonChange(
                        PeopleTest.adult("Ben", Role.OWNER), people.person(owner, ben).version());
        assertThrows(Conflict.class, () -> people.change(owner, ben, promoted));
    }

    @Test
    void aGroupStaysAsLongAsAPolicyIsAboutIt() {
        var groups = house.access().groups().catalog();
        GroupId group = groups.add(owner, new GroupForm("Visitors", null, null)).id();
        Policy denial =
                policies()
                        .add(
                                owner,
                                deny(new Subject(Subject.Type.GROUP, group.value()), "media:play"));

        assertThrows(Conflict.class, () -> groups.remove(owner, group.value()));
        policies().remove(owner, denial.id());
        groups.remove(owner, group.value());
    }

    @Test
    void theReasonIsTheOneThatDecided() {
        PersonId ben = person("Ben", Role.OPERATOR);
        policies().add(owner, deny(Subject.ADULTS, "media:play"));

        Question question = new Question(ben, "media:play", ResourceType.HOUSEHOLD, null);
        Explanation why = policies().why(owner, question);
        assertFalse(why.allowed());
        assertEquals("Denied by the policy \"No music\".", why.reason());
    }

    @Test
    void whatDoesNotExistCannotBeMeant() {
        NewPolicy folder =
                new NewPolicy(
                        "x",
                        Effect.ALLOW,
                        Subject.ADULTS,
                        ResourceType.MEDIA_ROOT,
                        UUID.randomUUID(),
                        List.of(),
                        true);
        assertThrows(Invalid.class, () -> policies().add(owner, folder));
        assertThrows(Invalid.class, () -> policies().add(owner, deny(Subject.ADULTS, "media:eat")));
    }

    @Test
    void whoMayNotIsRefusedAndItIsWrittenDown() {
        Caller operator = house.pair(person("Ben", Role.OPERATOR));
        assertThrows(Denied.class, () -> policies().policies(operator, Listing.FIRST));
        assertEquals(
                List.of("Ben|auth:manage|household"),
                new Rows(house.database())
                        .read(
                                "select actor_name, permission, target_type from audit_events"
                                        + " where outcome = 'denied'"));
    }

    private Policies policies() {
        return house.access().policies();
    }

    private PersonId person(String name, Role role) {
        return house.access().people().add(owner, PeopleTest.adult(name, role)).id();
    }

    private PersonId guest() {
        var end = house.clock().instant().plus(java.time.Duration.ofDays(2));
        return house.access().people().add(owner, PeopleTest.guest("Olga", end)).id();
    }

    private UUID place(String name) {
        PlaceForm form = new PlaceForm(name, null, null, null, null, null, null);
        return house.places().catalog().add(owner, form).id().value();
    }

    private static Resource inPlace(@Nullable UUID place) {
        return Resource.of(ResourceType.DEVICE, new UUID(0, 7)).in(ResourceType.PLACE, place);
    }

    private static NewPolicy deny(Subject subject, String permission) {
        return new NewPolicy(
                "No music",
                Effect.DENY,
                subject,
                ResourceType.HOUSEHOLD,
                null,
                List.of(permission),
                true);
    }
}
