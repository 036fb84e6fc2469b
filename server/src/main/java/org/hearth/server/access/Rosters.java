package org.hearth.server.access;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.time.Uuid7;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Who may do what inside a place: the door to the rosters. Thread-safe.
///
/// What a person gets by themselves and by their groups adds up, within their role.
public final class Rosters {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Things things;
    private final Standings standings;

    Rosters(Platform platform, Ceiling ceiling, Things things, Standings standings) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.things = things;
        this.standings = standings;
    }

    /// A place's roster.
    public Roster roster(Caller caller, UUID place) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        requirePlace(place);
        return tx.read(RightsRepository_::new, rights -> seen(rights.roster(place)));
    }

    /// Replaces a place's roster as a whole, with what the caller has.
    public Roster replace(Caller caller, UUID place, Roster wanted) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        String name = requirePlace(place);
        List<CapabilityRow> rows = new ArrayList<>();
        wanted.entries().forEach(entry -> rows.addAll(rows(place, entry)));
        return tx.write(
                RightsRepository_::new,
                (rights, unit) -> {
                    Ceiling.Watch watch = ceiling.watch(caller);
                    Map<String, Object> before = facts(seen(rights.roster(place)));
                    rights.clearRoster(place);
                    rights.insertRoster(rows);
                    watch.require();
                    audit.changed(
                            unit,
                            caller,
                            "place.roster",
                            new Target("place", place.toString(), name),
                            before,
                            facts(seen(rows)));
                    standings.changed(unit);
                    return seen(rows);
                });
    }

    private List<CapabilityRow> rows(UUID place, RosterEntry entry) {
        Subject subject = entry.subject();
        subject.check();
        boolean isPerson = subject.type() == Subject.Type.USER;
        if (!isPerson && subject.type() != Subject.Type.GROUP) {
            throw new Invalid("entries.subject.type", "must be user or group");
        }
        return entry.capabilities().stream()
                .distinct()
                .map(
                        capability -> {
                            CapabilityRow row = new CapabilityRow();
                            row.id = Uuid7.next(clock);
                            row.placeId = place;
                            row.userId = isPerson ? subject.id() : null;
                            row.groupId = isPerson ? null : subject.id();
                            row.capability = capability;
                            return row;
                        })
                .toList();
    }

    private String requirePlace(UUID place) {
        things.resource(ResourceType.PLACE, place);
        return String.valueOf(things.name(ResourceType.PLACE, place));
    }

    private static Roster seen(List<CapabilityRow> rows) {
        Map<Subject, List<Capability>> bySubject = new LinkedHashMap<>();
        for (CapabilityRow row : rows) {
            Subject subject =
                    row.userId != null
                            ? new Subject(Subject.Type.USER, row.userId)
                            : new Subject(Subject.Type.GROUP, row.groupId);
            bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(row.capability);
        }
        return new Roster(
                bySubject.entrySet().stream()
                        .map(
                                one ->
                                        new RosterEntry(
                                                one.getKey(),
                                                one.getValue().stream().sorted().toList()))
                        .toList());
    }

    private static Map<String, Object> facts(Roster roster) {
        Map<String, Object> facts = new TreeMap<>();
        roster.entries()
                .forEach(
                        one ->
                                facts.put(
                                        String.valueOf(one.subject().id()),
                                        one.capabilities().stream()
                                                .map(each -> each.wire)
                                                .toList()));
        return facts;
    }
}
