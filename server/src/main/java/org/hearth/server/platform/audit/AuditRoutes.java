package org.hearth.server.platform.audit;

import static org.hearth.server.platform.http.Endpoints.download;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.stream;

import jakarta.validation.constraints.Size;

import org.hearth.server.platform.auth.Actor;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Endpoints;
import org.hearth.server.platform.http.Request;

import java.util.List;
import java.util.function.Function;

/// `/api/audit-events`.
final class AuditRoutes {
    private final AuditLog log;

    AuditRoutes(AuditLog log) {
        this.log = log;
    }

    /// @param ids of the acts that go into the file
    record Selection(@Size(min = 1, max = 1000) List<AuditEventId> ids) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                filtered(
                                list("/api/audit-events", AuditEvent.class)
                                        .allow(Permission.AUDIT_READ)
                                        .doc(
                                                "Privileged acts, allowed and denied; the newest"
                                                        + " first unless orderBy is createdAt"))
                        .handle(r -> log.events(r.caller(), query(r, r.listing()))),
                searched(
                                get("/api/audit-events/facets", AuditFacets.class)
                                        .allow(Permission.AUDIT_READ)
                                        .doc("How many acts of each kind the filter finds"))
                        .handle(r -> log.facets(r.caller(), query(r, searchOnly(r)))),
                searched(
                                stream("/api/audit-events/export")
                                        .allow(Permission.AUDIT_READ)
                                        .doc(
                                                "The acts that the filter finds as CSV, at most"
                                                        + " 100,000; itself on record"))
                        .handle(r -> log.export(r.caller(), query(r, searchOnly(r)))),
                download("/api/audit-events/export", Selection.class)
                        .allow(Permission.AUDIT_READ)
                        .doc("Some acts as CSV; itself on record")
                        .handle(r -> log.export(r.caller(), r.body().ids())),
                get("/api/audit-events/{id}", AuditEvent.class)
                        .allow(Permission.AUDIT_READ)
                        .doc("One act, with what it changed")
                        .handle(r -> log.event(r.caller(), r.id("id", AuditEventId::new))));
    }

    private static <A> Endpoints.Last<Void, A> searched(Endpoints.Last<Void, A> line) {
        return filtered(line).query("search", "words that must all occur");
    }

    private static <A> Endpoints.Last<Void, A> filtered(Endpoints.Last<Void, A> line) {
        return line.query("action", "such as media.root.add")
                .query("outcome", "allowed, denied, failed, partial or succeeded")
                .query("permission", "the one that was missing")
                .query("targetType", "such as playlist")
                .query("targetId", "of what it was done to")
                .query("actorKind", "user, node or system")
                .query("actorId", "of who did it")
                .query("ipAddress", "from where it was done")
                .query("from", "an instant; acts before it are left out")
                .query("to", "an instant; acts from it on are left out");
    }

    private static AuditQuery query(Request<Void> request, Listing listing) {
        return new AuditQuery(
                new AuditQuery.What(
                        request.query("action").orElse(null),
                        request.query("outcome", AuditEvent.Outcome.class).orElse(null),
                        request.query("permission").orElse(null),
                        request.query("targetType").orElse(null),
                        request.query("targetId").orElse(null)),
                new AuditQuery.Who(
                        request.query("actorKind", Actor.Kind.class).orElse(null),
                        request.queryId("actorId", Function.identity()).orElse(null),
                        request.query("ipAddress").orElse(null)),
                new AuditQuery.When(
                        request.queryInstant("from").orElse(null),
                        request.queryInstant("to").orElse(null)),
                listing);
    }

    private static Listing searchOnly(Request<Void> request) {
        return new Listing(
                50, 0, null, Listing.Direction.ASC, request.query("search").orElse(null));
    }
}
