package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Nobody lets themselves loose, and nobody but owners binds an owner.
final class OwnersWordTest {

    @TempDir private Path data;
    private TestHouse house;
    private Policies policies;
    private Groups groups;
    private Caller ada;
    private Caller ben;

    @BeforeEach
    void enter() {
        house = new TestHouse(data);
        policies = house.access().policies();
        groups = house.access().groups();
        ada = house.owner();
        ben = person("Ben", Role.ADMIN);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void nobodyLiftsWhatIsDeniedToThemselves() {
        Policy denial = policies.add(ada, deny(about(ben), "media:play"));

        assertThrows(Denied.class, () -> policies.remove(ben, denial.id()));
        assertThrows(Denied.class, () -> rest(ben, denial));
        assertThrows(Denied.class, () -> turn(ben, denial, about(person("Eve", Role.VIEWER))));
        assertFalse(ben.may(Permission.MEDIA_PLAY));
        assertEquals(
                List.of("Ben|system:admin"),
                new Rows(house.database())
                        .read(
                                "select actor_name, permission from audit_events"
                                        + " where outcome = 'denied'"));

        policies.remove(ada, denial.id());
        assertTrue(ben.may(Permission.MEDIA_PLAY));
    }

    @Test
    void aDenialThatRestsIsNotTheirsEither() {
        Policy denial = rest(ada, policies.add(ada, deny(about(ben), "media:play")));

        assertThrows(Denied.class, () -> policies.remove(ben, denial.id()));
    }

    @Test
    void nobodyLeavesAGroupToEscape() {
        Caller eve = person("Eve", Role.VIEWER);
        GroupId group = group(ben, eve);
        Policy denial = policies.add(ada, deny(about(group), "media:play"));

        assertThrows(Denied.class, () -> policies.remove(ben, denial.id()));
        assertThrows(Denied.class, () -> move(ben, group, eve));
        assertThrows(Conflict.class, () -> groups.catalog().remove(ben, group.value()));
        assertFalse(ben.may(Permission.MEDIA_PLAY));

        assertThrows(Denied.class, () -> move(ben, group, ben), "nobody gives what they have not");
        move(ada, group, ben);
        assertTrue(eve.may(Permission.MEDIA_PLAY));
        move(ada, group);
        assertTrue(ben.may(Permission.MEDIA_PLAY));
    }

    @Test
    void whatIsDeniedToEverybodyIsLiftedByOwnersAlone() {
        for (Subject whom : List.of(Subject.EVERYONE, Subject.ADULTS)) {
            Policy denial = policies.add(ada, deny(whom, "media:play"));

            assertThrows(Denied.class, () -> policies.remove(ben, denial.id()));
            policies.remove(ada, denial.id());
        }
    }

    @Test
    void onlyAnOwnerDeniesAnOwnerSomething() {
        GroupId group = group(ada);
        for (Subject whom : List.of(about(ada), about(group), Subject.EVERYONE, Subject.ADULTS)) {
            assertThrows(Denied.class, () -> policies.add(ben, deny(whom, "secret:manage")));
        }
        Policy other = policies.add(ben, deny(about(person("Eve", Role.VIEWER)), "media:play"));
        assertThrows(Denied.class, () -> turn(ben, other, about(ada)));

        GroupId denied = group();
        policies.add(ben, deny(about(denied), "secret:manage"));
        assertThrows(Denied.class, () -> move(ben, denied, ada));
        move(ada, denied, ada);
        assertThrows(Denied.class, () -> move(ben, denied));
        assertFalse(ada.may(Permission.SECRET_MANAGE));
    }

    @Test
    void anAdminStillDeniesOthersAndLiftsIt() {
        Caller eve = person("Eve", Role.VIEWER);

        Policy denial = policies.add(ben, deny(about(eve), "media:play"));
        assertFalse(eve.may(Permission.MEDIA_PLAY));
        policies.remove(ben, rest(ben, denial).id());
        assertTrue(eve.may(Permission.MEDIA_PLAY));
    }

    @Test
    void whatAnOwnerIsDeniedTheyLiftThemselves() {
        Caller olga = person("Olga", Role.OWNER);
        Policy denial = policies.add(ada, deny(about(olga), "secret:manage"));
        assertFalse(olga.may(Permission.SECRET_MANAGE));

        assertDoesNotThrow(() -> policies.remove(olga, denial.id()));
        assertTrue(olga.may(Permission.SECRET_MANAGE));
    }

    private Caller person(String name, Role role) {
        Caller hub = Caller.system("test");
        return house.pair(house.access().people().add(hub, PeopleTest.adult(name, role)).id());
    }

    private GroupId group(Caller... members) {
        GroupId group =
                groups.catalog()
                        .add(ada, new GroupForm("Group of " + members.length, null, null))
                        .id();
        move(ada, group, members);
        return group;
    }

    private void move(Caller caller, GroupId group, Caller... members) {
        List<PersonId> persons = Arrays.stream(members).map(Caller::person).toList();
        groups.replace(caller, group, new Members(persons));
    }

    private Policy rest(Caller caller, Policy policy) {
        return change(caller, policy, policy.subject(), false);
    }

    private Policy turn(Caller caller, Policy policy, Subject whom) {
        return change(caller, policy, whom, true);
    }

    private Policy change(Caller caller, Policy policy, Subject whom, boolean enabled) {
        NewPolicy wanted =
                new NewPolicy(
                        policy.name(),
                        policy.effect(),
                        whom,
                        policy.resourceType(),
                        policy.resourceId(),
                        policy.permissions(),
                        enabled);
        return policies.change(caller, policy.id(), new PolicyChange(wanted, policy.version()));
    }

    private static Subject about(Caller person) {
        return new Subject(Subject.Type.USER, person.person().value());
    }

    private static Subject about(GroupId group) {
        return new Subject(Subject.Type.GROUP, group.value());
    }

    private static NewPolicy deny(Subject subject, String permission) {
        return new NewPolicy(
                "Denied",
                Effect.DENY,
                subject,
                ResourceType.HOUSEHOLD,
                null,
                List.of(permission),
                true);
    }
}
