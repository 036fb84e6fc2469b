package org.hearth.server.access;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What single persons were given: the door to grants. Thread-safe.
///
/// A grant opens what a role allows at most; it never lifts anybody over their role.
public final class Grants {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Things things;
    private final Standings standings;

    Grants(Platform platform, Ceiling ceiling, Things things, Standings standings) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.things = things;
        this.standings = standings;
    }

    /// What a person was given, the oldest first.
    public Page<Grant> grants(Caller caller, PersonId person, Listing listing) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        requirePerson(person);
        List<Grant> all =
                tx.read(
                        RightsRepository_::new,
                        rights -> rights.grants(person.value()).stream().map(this::seen).toList());
        return Page.of(listing, "createdAt", all, one -> String.valueOf(one.resourceName()));
    }

    /// Gives something to a person that the caller has; giving the same twice is giving it once.
    public Grant add(Caller caller, PersonId person, NewGrant wanted) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        String name = requirePerson(person);
        things.check(wanted.resourceType(), wanted.resourceId(), wanted.permissions());
        return tx.write(
                RightsRepository_::new,
                (rights, unit) -> {
                    Ceiling.Watch watch = ceiling.watch(caller);
                    rights.grants(person.value()).stream()
                            .filter(one -> isFor(one, wanted))
                            .forEach(rights::delete);
                    GrantRow row = new GrantRow();
                    row.id = Uuid7.next(clock);
                    row.userId = person.value();
                    row.resourceType = wanted.resourceType();
                    row.resourceId = wanted.resourceId();
                    row.permissions = wanted.permissions().toArray(String[]::new);
                    row.createdBy = caller.personValue();
                    row.createdAt = clock.instant();
                    rights.insert(row);
                    watch.require();
                    Target target = Target.of("person", person, name);
                    audit.changed(unit, caller, "grant.add", target, Map.of(), facts(row));
                    standings.changed(unit);
                    return seen(row);
                });
    }

    /// Takes something back.
    public void remove(Caller caller, PersonId person, GrantId id) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        String name = requirePerson(person);
        tx.write(
                RightsRepository_::new,
                (rights, unit) -> {
                    GrantRow row =
                            rights.grant(id.value())
                                    .filter(one -> one.userId.equals(person.value()))
                                    .orElseThrow(() -> new NotFound("grant", id.value()));
                    rights.delete(row);
                    Target target = Target.of("person", person, name);
                    audit.changed(unit, caller, "grant.remove", target, facts(row), Map.of());
                    standings.changed(unit);
                    return row;
                });
    }

    private static boolean isFor(GrantRow row, NewGrant wanted) {
        return row.resourceType == wanted.resourceType()
                && Objects.equals(row.resourceId, wanted.resourceId());
    }

    private String requirePerson(PersonId person) {
        return tx.read(AccessRepository_::new, access -> access.person(person.value())).name;
    }

    private Grant seen(GrantRow row) {
        return new Grant(
                new GrantId(row.id),
                new PersonId(row.userId),
                row.resourceType,
                row.resourceId,
                things.name(row.resourceType, row.resourceId),
                List.of(row.permissions),
                row.createdAt);
    }

    private static Map<String, Object> facts(GrantRow row) {
        return Map.of(
                "resourceType", row.resourceType.wire(),
                "resourceId", Objects.toString(row.resourceId, ""),
                "permissions", List.of(row.permissions));
    }
}
