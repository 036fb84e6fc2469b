package org.hearth.server.access;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Who belongs to the household: the door to the persons, grown-ups, children and guests.
///
/// Thread-safe. Nobody changes somebody who may do more than they; an owner always remains.
public final class People {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Keys keys;
    private final Standings standings;
    private final Census census;

    People(Platform platform, Ceiling ceiling, Keys keys, Standings standings) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.keys = keys;
        this.standings = standings;
        census = new Census(tx);
    }

    /// Everybody whom the caller may see, scripts too, by name.
    public Page<Person> people(Caller caller, Listing listing) {
        caller.require(Permission.PERSON_READ);
        List<Person> all =
                tx.read(AccessRepository_::new, census::all).stream()
                        .filter(one -> caller.may(Permission.PERSON_READ, one.resource()))
                        .toList();
        return Page.of(listing, "name", all, Person::name);
    }

    /// One person.
    public Person person(Caller caller, PersonId id) {
        caller.requireSight(Permission.PERSON_READ, resource(tx, id), () -> unknown(id));
        return tx.read(
                AccessRepository_::new, access -> census.of(access, access.person(id.value())));
    }

    /// Takes somebody in.
    public Person add(Caller caller, NewPerson wanted) {
        caller.require(Permission.PERSON_MANAGE, Resource.HOUSEHOLD);
        PersonForm form = PersonForm.of(wanted, clock.instant());
        return tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Ceiling.Watch watch = ceiling.watch(caller);
                    User user = form.blank(clock);
                    form.fill(user);
                    access.insert(user);
                    keep(access, user, form);
                    watch.require();
                    Target target = Target.of("person", new PersonId(user.id), user.name);
                    audit.changed(unit, caller, "person.add", target, Map.of(), form.facts());
                    told(unit, user.id);
                    return census.of(access, user);
                });
    }

    /// Fills somebody's form in again.
    public Person change(Caller caller, PersonId id, PersonChange change) {
        return tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Ceiling.Watch watch = ceiling.watch(caller);
                    requireOver(caller, id);
                    PersonForm form = PersonForm.of(change.person(), clock.instant());
                    User user = access.person(id.value());
                    Conflict.unlessPresent("The person", change.version(), user.version);
                    Map<String, Object> before = PersonForm.facts(census.of(access, user));
                    PersonForm.requireSomebody(user);
                    UUID from = user.placeId;
                    form.fill(user);
                    if (!Objects.equals(from, user.placeId)) requireToMove(caller, user, from);
                    user.updatedAt = clock.instant();
                    access.update(user);
                    keep(access, user, form);
                    InCharge.requireOwners(tx, clock.instant());
                    watch.require();
                    audit.changed(
                            unit,
                            caller,
                            "person.change",
                            Target.of("person", id, user.name),
                            before,
                            form.facts());
                    told(unit, user.id);
                    return census.of(access, user);
                });
    }

    /// Switches an account off: all its sign-ins and open connections end at once.
    public Person disable(Caller caller, PersonId id) {
        return turn(caller, id, Account.OFF);
    }

    /// Switches an account on again; the person signs in anew.
    public Person enable(Caller caller, PersonId id) {
        return turn(caller, id, Account.ON);
    }

    /// Removes somebody with everything that is theirs alone: sign-ins, devices, grants, positions.
    public void remove(Caller caller, PersonId id) {
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Turn.take(tx);
                    requireOver(caller, id);
                    requireAnother(caller, id);
                    User user = access.person(id.value());
                    caller.requireNothingDenied(resource(id, user.placeId));
                    keys.endAll(access, unit, user.id, "the person was removed");
                    leave(access, unit, caller, user);
                    InCharge.requireOwners(tx, clock.instant());
                    return user;
                });
    }

    /// Removes a guest who never came. Whoever invited them may do so, and holds them.
    void uninvite(AccessRepository access, Unit unit, Caller caller, UUID guest) {
        leave(access, unit, caller, access.person(guest));
    }

    private void leave(AccessRepository access, Unit unit, Caller caller, User user) {
        access.delete(user);
        Target target = Target.of("person", new PersonId(user.id), user.name);
        audit.done(unit, caller, "person.remove", target);
        told(unit, user.id);
    }

    /// The person as a thing that policies name.
    Optional<Resources.Known> known(UUID id) {
        return tx.read(AccessRepository_::new, access -> access.user(id)).map(People::known);
    }

    /// All persons as such.
    List<Resources.Known> choices() {
        return tx.read(AccessRepository_::new, AccessRepository::users).stream()
                .map(People::known)
                .toList();
    }

    private static Resources.Known known(User user) {
        return new Resources.Known(user.name, resource(new PersonId(user.id), user.placeId));
    }

    private enum Account {
        ON,
        OFF
    }

    private Person turn(Caller caller, PersonId id, Account account) {
        boolean isOn = account == Account.ON;
        return tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Turn.take(tx);
                    requireOver(caller, id);
                    requireAnother(caller, id);
                    User user = access.person(id.value());
                    Map<String, Object> before = Map.of("enabled", user.enabled);
                    user.enabled = isOn;
                    user.updatedAt = clock.instant();
                    access.update(user);
                    if (!isOn) keys.endAll(access, unit, user.id, "the account was switched off");
                    InCharge.requireOwners(tx, clock.instant());
                    audit.changed(
                            unit,
                            caller,
                            isOn ? "person.enable" : "person.disable",
                            Target.of("person", id, user.name),
                            before,
                            Map.of("enabled", isOn));
                    told(unit, user.id);
                    return census.of(access, user);
                });
    }

    /// Throws `Denied` unless the caller may look after that person and do all that they may.
    private void requireOver(Caller caller, PersonId id) {
        caller.require(Permission.PERSON_MANAGE, held(tx, id));
        ceiling.requireOver(caller, id);
    }

    private static void requireToMove(Caller caller, User user, @Nullable UUID from) {
        PersonId id = new PersonId(user.id);
        caller.requireNothingDenied(resource(id, from));
        caller.requireNothingDenied(resource(id, user.placeId));
    }

    private static void requireAnother(Caller caller, PersonId id) {
        if (id.value().equals(caller.personValue())) {
            throw new Conflict("Nobody can do this to themselves. Ask another owner or admin.");
        }
    }

    private void keep(AccessRepository access, User user, PersonForm form) {
        access.clearRoles(user.id);
        form.roleNames().forEach(role -> access.insert(UserRole.of(user.id, role)));
        tx.write(
                RightsRepository_::new,
                (rights, _) -> {
                    rights.clearParents(user.id);
                    rights.insertParents(form.parents(user.id));
                    return rights;
                });
    }

    private void told(Unit unit, UUID user) {
        unit.afterCommit(standings::changed);
        unit.publish(new AccessEvents.PersonChanged(new PersonId(user)));
    }

    /// As [#resource(Tx, PersonId)], and nobody moves or changes the person until the transaction
    /// ends.
    static Resource held(Tx tx, PersonId id) {
        return tx.write(
                AccessRepository_::new,
                (access, _) -> {
                    access.hold(id.value());
                    return resource(tx, id);
                });
    }

    /// As [Person#resource], looked up.
    static Resource resource(Tx tx, PersonId id) {
        return tx.read(AccessRepository_::new, access -> access.user(id.value()))
                .map(user -> known(user).resource())
                .orElseGet(() -> resource(id, null));
    }

    static Resource resource(PersonId id, @Nullable UUID place) {
        return Resource.of(ResourceType.PERSON, id).in(ResourceType.PLACE, place);
    }

    private static NotFound unknown(PersonId id) {
        return new NotFound("person", id.value());
    }
}
