package org.hearth.server.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.audit.AuditEvent.AuditActor;
import org.hearth.server.platform.audit.AuditEvent.Outcome;
import org.hearth.server.platform.audit.AuditFacets.ActorCount;
import org.hearth.server.platform.audit.AuditFacets.AuditCount;
import org.hearth.server.platform.audit.AuditQuery.What;
import org.hearth.server.platform.audit.AuditQuery.When;
import org.hearth.server.platform.audit.AuditQuery.Who;
import org.hearth.server.platform.auth.Actor;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.stream.Content;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class AuditLogTest {
    private static final Caller HUB = Caller.system("test");
    private static final Caller PHONE = HUB.from(new Origin("10.0.0.7", "Phone"));

    @TempDir Path data;
    private TestHouse house;
    private Rows rows;
    private AuditLog log;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        rows = new Rows(house.database());
        log = house.audit().log();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void anActIsReadWithAllThatIsKnownOfIt() {
        change(PHONE, "thing.change", Map.of("password", "old"), Map.of("password", "new"));

        AuditEvent found = log.events(HUB, AuditQuery.ALL).items().getFirst();

        assertEquals(
                new AuditEvent(
                        found.id(),
                        1L,
                        found.createdAt(),
                        "thing.change",
                        Outcome.SUCCEEDED,
                        null,
                        null,
                        new AuditActor(null, "system:test", List.of(), Actor.Kind.SYSTEM),
                        new AuditEvent.AuditContext("10.0.0.7", null, "Phone"),
                        new Target("thing", "7", "Thing"),
                        Map.of("password", "•••"),
                        Map.of("password", "•••"),
                        null,
                        List.of()),
                found);
        assertEquals(found, log.event(HUB, found.id()));
        assertFalse(rows.everything().contains("\"old\""));
    }

    @Test
    void anActSaysWhatItsPersonWasThen() throws IOException {
        Caller auditor = house.caller(Role.AUDITOR);
        change(auditor, "thing.change", Map.of(), Map.of());
        rows.change("DELETE FROM user_roles WHERE user_id = '" + auditor.personValue() + "'");

        AuditQuery query = what(new What("thing.change", null, null, null, null));
        assertEquals(
                new AuditActor(
                        auditor.personValue(),
                        auditor.actor().name(),
                        List.of("auditor"),
                        Actor.Kind.USER),
                log.events(HUB, query).items().getFirst().actor());
        String file = text(log.export(HUB, query));
        assertTrue(file.contains("," + auditor.actor().name() + ",auditor,user,"), file);
    }

    @Test
    void aSignInSaysWhatItsPersonIs() {
        house.owner();

        assertEquals(
                List.of("{owner}"),
                rows.read(
                        "SELECT actor_roles FROM audit_events WHERE action = 'sign-in'"
                                + " ORDER BY created_at DESC, id DESC LIMIT 1"));
    }

    @Test
    void aRecordWhoseEndSomebodyRemovedIsStillReadAndSaysSo() {
        change(PHONE, "thing.change", Map.of(), Map.of());
        Page<AuditEvent> whole = log.events(HUB, AuditQuery.ALL);
        rows.change("DELETE FROM audit_head");
        change(PHONE, "thing.hide", Map.of(), Map.of());

        assertEquals(whole, log.events(HUB, AuditQuery.ALL));
        assertEquals(
                "Only acts that were sealed before are shown: row 1 cannot be judged: the end of"
                        + " the record is not known any more. Keep a copy of the database and find"
                        + " out who did that.",
                log.facets(HUB, AuditQuery.ALL).fault());
    }

    @Test
    void aFileOfARecordWhoseEndSomebodyRemovedIsOnRecordWithWhatIsWrong() throws IOException {
        change(PHONE, "thing.change", Map.of(), Map.of());
        log.events(HUB, AuditQuery.ALL);
        rows.change("DELETE FROM audit_head");

        assertEquals(2, text(log.export(HUB, AuditQuery.ALL)).lines().count());
        assertEquals(
                List.of("1"),
                rows.read(
                        "SELECT count(*) FROM audit_events WHERE action = 'audit.export'"
                                + " AND details->'filter'->>'fault' LIKE 'Only acts%'"));
    }

    @Test
    void theNewestIsFirstUnlessTheOtherWayIsAskedFor() {
        for (String action : List.of("a", "b", "c")) {
            change(HUB, action, Map.of(), Map.of());
            house.clock().pass(Duration.ofSeconds(1));
        }
        assertEquals(List.of("c", "b", "a"), actions(listed(null, Listing.Direction.ASC)));
        assertEquals(List.of("c", "b", "a"), actions(listed("createdAt", Listing.Direction.DESC)));
        assertEquals(List.of("a", "b", "c"), actions(listed("createdAt", Listing.Direction.ASC)));
        Invalid refused =
                assertThrows(Invalid.class, () -> actions(listed("action", Listing.Direction.ASC)));
        assertEquals("orderBy must be createdAt.", refused.getMessage());
    }

    @Test
    void everyFilterFindsItsOwn() {
        UUID person = UUID.randomUUID();
        rows.change(
                "INSERT INTO audit_events (id, created_at, action, outcome, permission, actor_id,"
                        + " actor_kind, ip_address, target_type, target_id, search_text) VALUES"
                        + " (gen_random_uuid(), '2020-01-01Z', 'wanted', 'denied', 'media:play', '"
                        + person
                        + "', 'user', '10.0.0.9', 'song', 's1', 'wanted elan vital')");
        change(PHONE, "other", Map.of(), Map.of());
        Instant border = Instant.parse("2021-01-01T00:00:00Z");

        List<AuditQuery> queries =
                List.of(
                        what(new What("wanted", null, null, null, null)),
                        what(new What(null, Outcome.DENIED, null, null, null)),
                        what(new What(null, null, "media:play", null, null)),
                        what(new What(null, null, null, "song", null)),
                        what(new What(null, null, null, null, "s1")),
                        who(new Who(Actor.Kind.USER, null, null)),
                        who(new Who(null, person, null)),
                        who(new Who(null, null, "10.0.0.9")),
                        when(new When(null, border)),
                        when(new When(Instant.parse("2020-01-01T00:00:00Z"), border)),
                        searched("vital Élan"));
        for (AuditQuery query : queries) {
            Page<AuditEvent> found = log.events(HUB, query);
            assertEquals(
                    List.of("wanted"),
                    found.items().stream().map(AuditEvent::action).toList(),
                    query::toString);
            assertEquals(1, found.total(), query::toString);
        }
        assertEquals(1, log.events(HUB, when(new When(border, null))).total());
        assertEquals(0, log.events(HUB, searched("vital elan nobody")).total());
    }

    @Test
    void facetsCountWithinTheFilter() {
        change(HUB, "a", Map.of(), Map.of());
        change(HUB, "a", Map.of(), Map.of());
        change(HUB, "b", Map.of(), Map.of());
        Caller viewer = house.caller(Role.VIEWER);
        assertThrows(Denied.class, () -> viewer.require(Permission.MEDIA_MANAGE));

        AuditFacets hubs =
                log.facets(HUB, what(new What(null, Outcome.SUCCEEDED, null, "thing", null)));

        assertEquals(
                new AuditFacets(
                        List.of(new AuditCount("a", 2), new AuditCount("b", 1)),
                        List.of(new AuditCount("succeeded", 3)),
                        List.of(
                                new ActorCount(
                                        new AuditActor(
                                                null, "system:test", List.of(), Actor.Kind.SYSTEM),
                                        3)),
                        List.of(new AuditCount("thing", 3)),
                        null),
                hubs);
        assertTrue(
                log.facets(HUB, AuditQuery.ALL).outcomes().contains(new AuditCount("denied", 1)));
    }

    @Test
    void whatIsTakenAwayIsOnRecord() throws IOException {
        change(HUB, "=a", Map.of(), Map.of("title", "a, \"b\""));
        AuditQuery query = what(new What("=a", null, null, null, null));

        List<String> lines = text(log.export(HUB, query)).lines().toList();

        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("id,seq,createdAt,action,outcome,"));
        assertTrue(lines.getLast().contains(",'=a,succeeded,"), lines.getLast());
        assertTrue(
                lines.getLast().contains("\"{\"\"title\"\":\"\"a, \\\"\"b\\\"\"\"\"}\""),
                lines.getLast());
        assertEquals(
                Map.of("filter", Map.of("action", "=a"), "rows", 1),
                log.events(HUB, AuditQuery.ALL).items().getFirst().details());
    }

    @Test
    void someActsAreTakenAwayById() throws IOException {
        change(HUB, "a", Map.of(), Map.of());
        change(HUB, "b", Map.of(), Map.of());
        AuditEvent wanted =
                log.events(HUB, what(new What("a", null, null, null, null))).items().getFirst();

        List<AuditEventId> ids = List.of(wanted.id(), new AuditEventId(UUID.randomUUID()));
        List<String> lines = text(log.export(HUB, ids)).lines().toList();

        assertEquals(2, lines.size());
        assertTrue(lines.getLast().startsWith(wanted.id().value().toString()));
        AuditEvent told =
                log.events(HUB, what(new What("audit.export", null, null, null, null)))
                        .items()
                        .getFirst();
        assertEquals(1, told.details() == null ? null : told.details().get("rows"));
    }

    @Test
    void aLongRecordIsTakenAwayWholeAndInOrder() throws IOException {
        fill(2_500);
        List<String> lines = text(log.export(HUB, AuditQuery.ALL)).lines().toList();
        List<String> stamps = new ArrayList<>();
        lines.stream().skip(1).forEach(line -> stamps.add(line.split(",", -1)[2]));
        assertEquals(2_500, stamps.size());
        assertEquals(
                stamps.stream()
                        .map(Instant::parse)
                        .sorted((a, b) -> b.compareTo(a))
                        .map(Instant::toString)
                        .toList(),
                stamps);
        assertEquals(2_501, lines.stream().distinct().count());
    }

    @Test
    void moreThanAFileHoldsIsRefusedWithARemedy() {
        fill(100_001);
        Invalid refused = assertThrows(Invalid.class, () -> log.export(HUB, AuditQuery.ALL));
        assertTrue(refused.getMessage().contains("100,001"), refused.getMessage());
        assertTrue(refused.getMessage().contains("from and to"), refused.getMessage());
    }

    @Test
    void anOperatorReadsNothingOfIt() {
        Caller operator = house.caller(Role.OPERATOR);
        AuditEventId nothing = new AuditEventId(UUID.randomUUID());
        assertThrows(Denied.class, () -> log.events(operator, AuditQuery.ALL));
        assertThrows(Denied.class, () -> log.event(operator, nothing));
        assertThrows(Denied.class, () -> log.facets(operator, AuditQuery.ALL));
        assertThrows(Denied.class, () -> log.export(operator, AuditQuery.ALL));
        assertThrows(Denied.class, () -> log.export(operator, List.of(nothing)));
        assertThrows(NotFound.class, () -> log.event(house.caller(Role.AUDITOR), nothing));
    }

    @Test
    void aFloodOfRefusalsIsTwoRows() {
        Caller viewer = house.caller(Role.VIEWER);
        for (int at = 0; at < 1_000; at++) {
            assertThrows(Denied.class, () -> viewer.require(Permission.MEDIA_MANAGE));
        }
        AuditQuery denied = what(new What(null, Outcome.DENIED, null, null, null));
        assertEquals(1, log.events(HUB, denied).total());

        house.clock().pass(Duration.ofMinutes(1));
        house.platform().audit().tellRepeats();

        List<AuditEvent> told = log.events(HUB, denied).items();
        assertEquals(2, told.size());
        assertEquals("refused again", told.getFirst().reason());
        assertEquals(
                999,
                told.getFirst().details() == null ? null : told.getFirst().details().get("times"));
        assertEquals(told.getLast().actor(), told.getFirst().actor());
    }

    private void change(
            Caller caller, String action, Map<String, Object> before, Map<String, Object> after) {
        house.platform()
                .tx()
                .write(
                        session -> session,
                        (_, unit) -> {
                            Target target = new Target("thing", "7", "Thing");
                            house.platform()
                                    .audit()
                                    .changed(unit, caller, action, target, before, after);
                            return action;
                        });
    }

    /// Many acts, three of them in each second.
    private void fill(int count) {
        rows.change(
                "INSERT INTO audit_events (id, created_at, action, outcome, actor_kind,"
                        + " search_text) SELECT gen_random_uuid(), timestamptz '2020-01-01Z'"
                        + " + n / 3 * interval '1s', 'a', 'allowed', 'system', 'a'"
                        + " FROM generate_series(1, "
                        + count
                        + ") n");
    }

    private List<String> actions(Listing listing) {
        AuditQuery query = new AuditQuery(What.ANY, Who.ANY, When.EVER, listing);
        return log.events(HUB, query).items().stream().map(AuditEvent::action).toList();
    }

    private static Listing listed(@Nullable String order, Listing.Direction direction) {
        return new Listing(50, 0, order, direction, null);
    }

    private static AuditQuery what(What what) {
        return new AuditQuery(what, Who.ANY, When.EVER, Listing.FIRST);
    }

    private static AuditQuery who(Who who) {
        return new AuditQuery(What.ANY, who, When.EVER, Listing.FIRST);
    }

    private static AuditQuery when(When when) {
        return new AuditQuery(What.ANY, Who.ANY, when, Listing.FIRST);
    }

    private static AuditQuery searched(String words) {
        Listing listing = new Listing(50, 0, null, Listing.Direction.ASC, words);
        return new AuditQuery(What.ANY, Who.ANY, When.EVER, listing);
    }

    private static String text(Content content) throws IOException {
        Content.OpenFile file = assertInstanceOf(Content.OpenFile.class, content);
        assertEquals("text/csv; charset=utf-8", file.mimeType());
        try (var channel = file.channel().position(0)) {
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            assertEquals(file.length(), bytes.length);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
