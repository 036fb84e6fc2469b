package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class SessionsTest {
    private static final Caller HUB = Caller.system("test");
    private static final Origin SOFA = new Origin("192.0.2.7", "phone");
    private static final int POOL_SIZE = 10;
    @TempDir Path data;
    private TestHouse house;
    private Household household;
    private Authenticator known;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        household = house.access().household();
        known = house.access().authenticator();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource
    void anApiTokenMayWhatItsRoleMay(Role role) {
        Caller script = known.authenticate(token(role), SOFA).orElseThrow();

        for (Permission one : role.permissions()) assertTrue(script.may(one), one.wire());
        for (Permission one : Permission.values()) {
            boolean isOpen = one == Permission.PUBLIC || one == Permission.SIGNED_IN;
            assertEquals(isOpen || role.permissions().contains(one), script.may(one), one.wire());
        }
        assertEquals(SOFA, script.origin());
    }

    @Test
    void nobodyGivesATokenMoreThanTheyHaveThemselves() {
        Caller admin = house.caller(Role.ADMIN);

        Duration day = Duration.ofDays(1);
        assertThrows(Denied.class, () -> household.createToken(admin, "script", Role.OWNER, day));
        household.createToken(admin, "script", Role.ADMIN, day);
    }

    @Test
    void anAdminDoesNotBecomeTheOwnerByResettingTheirPassword() {
        String owner = house.setUp().email();
        Caller admin = house.caller(Role.ADMIN);

        assertThrows(Denied.class, () -> household.resetCode(admin, owner));
    }

    @Test
    void onlyWhoManagesSignInsMakesTokens() {
        Caller operator = house.caller(Role.OPERATOR);

        assertThrows(
                Denied.class,
                () -> household.createToken(operator, "x", Role.VIEWER, Duration.ofDays(1)));
    }

    @Test
    void aTokenEndsWithItsTime() {
        String token = household.createToken(HUB, "script", Role.VIEWER, Duration.ofMinutes(15));
        assertTrue(known.authenticate(token, SOFA).isPresent());
        house.clock().pass(Duration.ofMinutes(15));

        assertFalse(known.authenticate(token, SOFA).isPresent());
    }

    @Test
    void nonsenseIsNobody() {
        assertFalse(known.authenticate("", SOFA).isPresent());
        assertFalse(known.authenticate("nonsense", SOFA).isPresent());
        assertFalse(known.authenticate("x".repeat(100_000), SOFA).isPresent());
    }

    @Test
    void privilegedActsAreWrittenDownWhetherAllowedOrNot() {
        String name = house.setUp().name();
        Caller viewer = house.caller(Role.VIEWER).from(SOFA);
        assertThrows(Denied.class, () -> household.resetCode(viewer, "ada@example.org"));
        household.resetCode(HUB, "ada@example.org");

        List<String> acts =
                new Rows(house.database())
                        .read(
                                "select action, outcome, permission, actor_kind, ip_address,"
                                        + " target_name from audit_events"
                                        + " where action in ('access', 'person.reset')"
                                        + " order by created_at");

        assertEquals(
                List.of(
                        "access|denied|person:manage|user|192.0.2.7|null",
                        "person.reset|succeeded|null|system|null|" + name),
                acts);
    }

    @Test
    void aSignInSeenLatelyIsHonouredWhileTheDatabaseIsAway() throws SQLException {
        String token = token(Role.VIEWER);
        Caller viewer = known.authenticate(token, SOFA).orElseThrow();
        house.clock().pass(Duration.ofMinutes(10));

        List<Connection> taken = takeAllConnections();
        try {
            Caller still = known.authenticate(token, SOFA).orElseThrow();
            assertEquals(viewer.person(), still.person());

            house.clock().pass(Duration.ofMinutes(6));
            Busy away = assertThrows(Busy.class, () -> known.authenticate(token, SOFA));
            assertEquals(Busy.Cause.DATABASE_UNAVAILABLE, away.reason());
        } finally {
            for (Connection one : taken) one.close();
        }
        assertTrue(known.authenticate(token, SOFA).isPresent());
    }

    private List<Connection> takeAllConnections() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        while (taken.size() < POOL_SIZE) taken.add(house.database().pool().getConnection());
        return taken;
    }

    private String token(Role role) {
        return household.createToken(HUB, role.wire(), role, Duration.ofDays(1));
    }
}
