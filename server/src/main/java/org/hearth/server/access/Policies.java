package org.hearth.server.access;

import org.hearth.server.access.decide.Decision;
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
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is allowed and denied in the house: the door to the policies, and to the reason of every
/// decision.
///
/// Thread-safe. A change holds from the next call of everybody it is about; none can leave the
/// house without its owners, and nobody lifts what is denied to themselves.
public final class Policies {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Things things;
    private final Standings standings;
    private final OwnersWord ownersWord;

    Policies(Platform platform, Ceiling ceiling, Things things, Standings standings) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.things = things;
        this.standings = standings;
        ownersWord = new OwnersWord(tx);
    }

    /// All policies by name.
    public Page<Policy> policies(Caller caller, Listing listing) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        List<Policy> all =
                tx.read(
                        RightsRepository_::new,
                        rights -> {
                            Subjects subjects = subjects();
                            return rights.policies().stream()
                                    .map(row -> seen(row, subjects))
                                    .toList();
                        });
        return Page.of(listing, "name", all, one -> one.name() + " " + one.subjectName());
    }

    /// Makes a policy. Only an owner denies an owner something.
    public Policy add(Caller caller, NewPolicy wanted) {
        check(caller, wanted);
        return tx.write(
                RightsRepository_::new,
                (rights, unit) -> {
                    Ceiling.Watch watch = ceiling.watch(caller);
                    PolicyRow row = new PolicyRow();
                    row.id = Uuid7.next(clock);
                    row.createdAt = clock.instant();
                    row.createdBy = caller.personValue();
                    fill(row, wanted);
                    ownersWord.requireToWrite(caller, row);
                    rights.insert(row);
                    watch.require();
                    told(unit);
                    audit.changed(unit, caller, "policy.add", target(row), Map.of(), facts(wanted));
                    return seen(row, subjects());
                });
    }

    /// Writes a policy again; a denial that is about the caller or an owner, only as an owner.
    public Policy change(Caller caller, PolicyId id, PolicyChange change) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        tx.read(RightsRepository_::new, rights -> find(rights, id));
        check(caller, change.policy());
        return tx.write(
                RightsRepository_::new,
                (rights, unit) -> {
                    Ceiling.Watch watch = ceiling.watch(caller);
                    PolicyRow row = find(rights, id);
                    Conflict.unlessPresent("The policy", change.version(), row.version);
                    ownersWord.requireToChange(caller, row);
                    Map<String, Object> before = facts(wording(row));
                    fill(row, change.policy());
                    ownersWord.requireToWrite(caller, row);
                    rights.update(row);
                    watch.require();
                    told(unit);
                    audit.changed(
                            unit,
                            caller,
                            "policy.change",
                            target(row),
                            before,
                            facts(change.policy()));
                    return seen(row, subjects());
                });
    }

    /// Removes a policy; a denial that is about the caller or an owner, only as an owner.
    public void remove(Caller caller, PolicyId id) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        tx.write(
                RightsRepository_::new,
                (rights, unit) -> {
                    Ceiling.Watch watch = ceiling.watch(caller);
                    PolicyRow row = find(rights, id);
                    ownersWord.requireToChange(caller, row);
                    rights.delete(row);
                    watch.require();
                    standings.changed(unit);
                    Map<String, Object> before = facts(wording(row));
                    audit.changed(unit, caller, "policy.remove", target(row), before, Map.of());
                    return row;
                });
    }

    /// Why a person may or may not do something.
    public Explanation why(Caller caller, Question question) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        Permission permission = Things.permission(question.permission());
        Resource thing = things.resource(question.resourceType(), question.resourceId());
        String name = things.name(question.resourceType(), question.resourceId());
        PersonId person = question.person();
        return tx.read(
                AccessRepository_::new,
                access -> {
                    User user = access.person(person.value());
                    Decision.Verdict verdict =
                            tx.read(
                                    RightsRepository_::new,
                                    rights ->
                                            Decision.explain(
                                                    new RuleBook(access, rights)
                                                            .facts(user, clock.instant()),
                                                    permission,
                                                    thing));
                    return new Explanation(
                            person,
                            user.name,
                            permission.wire(),
                            String.valueOf(name),
                            verdict.isAllowed(),
                            verdict.reason());
                });
    }

    private void check(Caller caller, NewPolicy wanted) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        wanted.subject().check();
        things.check(wanted.resourceType(), wanted.resourceId(), wanted.permissions());
    }

    private void told(Unit unit) {
        InCharge.requireOwners(tx, clock.instant());
        standings.changed(unit);
    }

    private void fill(PolicyRow row, NewPolicy wanted) {
        Subject subject = wanted.subject();
        row.name = wanted.name().strip();
        row.effect = wanted.effect();
        row.subjectType = subject.type();
        row.userId = subject.type() == Subject.Type.USER ? subject.id() : null;
        row.groupId = subject.type() == Subject.Type.GROUP ? subject.id() : null;
        row.resourceType = wanted.resourceType();
        row.resourceId = wanted.resourceId();
        row.permissions = wanted.permissions().toArray(String[]::new);
        row.enabled = wanted.enabled();
        row.updatedAt = clock.instant();
    }

    private Policy seen(PolicyRow row, Subjects subjects) {
        NewPolicy wording = wording(row);
        return new Policy(
                new PolicyId(row.id),
                row.name,
                row.effect,
                wording.subject(),
                subjects.name(wording.subject()),
                row.resourceType,
                row.resourceId,
                things.name(row.resourceType, row.resourceId),
                wording.permissions(),
                row.enabled,
                row.version);
    }

    private static NewPolicy wording(PolicyRow row) {
        return new NewPolicy(
                row.name,
                row.effect,
                new Subject(row.subjectType, row.userId != null ? row.userId : row.groupId),
                row.resourceType,
                row.resourceId,
                List.of(row.permissions),
                row.enabled);
    }

    private static Map<String, Object> facts(NewPolicy policy) {
        return Map.of(
                "name", policy.name(),
                "effect", policy.effect().wire,
                "subject", policy.subject().type().wire,
                "subjectId", Objects.toString(policy.subject().id(), ""),
                "resourceType", policy.resourceType().wire(),
                "resourceId", Objects.toString(policy.resourceId(), ""),
                "permissions", policy.permissions(),
                "enabled", policy.enabled());
    }

    private Subjects subjects() {
        return tx.read(AccessRepository_::new, Subjects::of);
    }

    private static Target target(PolicyRow row) {
        return Target.of("policy", new PolicyId(row.id), row.name);
    }

    private static PolicyRow find(RightsRepository rights, PolicyId id) {
        return rights.policy(id.value()).orElseThrow(() -> new NotFound("policy", id.value()));
    }
}
