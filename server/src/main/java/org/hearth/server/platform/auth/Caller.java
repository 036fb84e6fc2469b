package org.hearth.server.platform.auth;

import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Who is asking: the first parameter of every door method.
///
/// Immutable and thread-safe. Made by access for signed-in persons, and by [#system] for the hub's
/// own work; a caller in hand is proof that the sign-in was checked.
public final class Caller {
    private static final Set<Permission> ALL =
            Collections.unmodifiableSet(EnumSet.allOf(Permission.class));
    private static final Denials UNHEARD = (caller, missing, where) -> {};

    private final Actor actor;
    private final Rights rights;
    private final Set<Permission> ceiling;
    private final @Nullable SessionId session;
    private final Origin origin;
    private final Denials denials;

    private Caller(
            Actor actor,
            Rights rights,
            Set<Permission> ceiling,
            @Nullable SessionId session,
            Origin origin,
            Denials denials) {
        this.actor = actor;
        this.rights = rights;
        this.ceiling = ceiling;
        this.session = session;
        this.origin = origin;
        this.denials = denials;
    }

    /// A signed-in person.
    ///
    /// @param rights asked for every decision
    public static Caller person(
            PersonId person, String name, Rights rights, SessionId session, Denials denials) {
        Actor actor = new Actor(Actor.Kind.USER, person, name);
        return new Caller(actor, rights, ALL, session, Origin.HERE, denials);
    }

    /// The hub itself at work; may do everything.
    ///
    /// @param part which part of the hub, such as `scheduler`
    public static Caller system(String part) {
        Actor actor = new Actor(Actor.Kind.SYSTEM, null, "system:" + part);
        return new Caller(actor, Rights.ALL, ALL, null, Origin.HERE, UNHEARD);
    }

    /// Whoever holds a signed link: may do that one thing, as nobody in particular.
    static Caller link(Permission permission) {
        Actor actor = new Actor(Actor.Kind.NODE, null, "link");
        return new Caller(actor, Rights.ALL, Set.of(permission), null, Origin.HERE, UNHEARD);
    }

    /// The same caller, held back to what a paired device may do at most.
    public Caller within(Set<Permission> most) {
        Set<Permission> narrowed = EnumSet.copyOf(ceiling);
        narrowed.retainAll(most);
        Set<Permission> kept = Collections.unmodifiableSet(narrowed);
        return new Caller(actor, rights, kept, session, origin, denials);
    }

    /// The same caller, seen from an address.
    public Caller from(Origin where) {
        return new Caller(actor, rights, ceiling, session, where, denials);
    }

    /// Throws [Denied], and has it recorded, unless this caller has the permission for something.
    /// For what concerns one thing, ask with that thing.
    public void require(Permission permission) {
        refuse(permission, Resource.HOUSEHOLD, whyNot(permission));
    }

    /// Throws [Denied], and has it recorded, unless this caller has the permission for that thing.
    public void require(Permission permission, Resource thing) {
        refuse(permission, thing, whyNot(permission, thing));
    }

    /// As [#require(Permission)], with a sentence that says more than which permission is missing.
    public void require(Permission permission, String otherwise) {
        refuse(permission, Resource.HOUSEHOLD, whyNot(permission).map(_ -> otherwise));
    }

    /// Throws [Denied], and has it recorded, when anything at all is denied to this caller for that
    /// thing or where it stands: nobody moves or removes a thing and the denial with it. Owners
    /// may, as they lift any denial.
    public void requireNothingDenied(Resource thing) {
        if (may(Permission.SYSTEM_ADMIN)) return;
        for (Permission one : ceiling) {
            if (reach(one).denies(thing)) {
                String sentence =
                        "You may not " + one.deed() + " there, so only an owner can do this.";
                throw denied(one, thing, sentence);
            }
        }
    }

    /// What to throw when this caller may not do something for another reason than their rights to
    /// that thing; has it recorded.
    ///
    /// @param permission the one that they lack
    public Denied denied(Permission permission, Resource thing, String sentence) {
        denials.denied(this, permission, thing);
        return new Denied(sentence);
    }

    private void refuse(Permission permission, Resource thing, Optional<String> refusal) {
        if (refusal.isEmpty()) return;
        denials.denied(this, permission, thing);
        throw new Denied(refusal.get());
    }

    /// Throws what is thrown for things that do not exist, and has it recorded, unless this caller
    /// may see that thing: nobody learns of what is not theirs to see. Who may see nothing of the
    /// kind is told so.
    ///
    /// @param permission the one for reading such things
    public void requireSight(Permission permission, Resource thing, Supplier<NotFound> unknown) {
        require(permission);
        if (may(permission, thing)) return;
        denials.denied(this, permission, thing);
        throw unknown.get();
    }

    /// Why this caller may not, in a sentence for them; empty when they may. Records nothing.
    public Optional<String> whyNot(Permission permission) {
        return may(permission)
                ? Optional.empty()
                : Optional.of("You may not " + permission.deed() + ".");
    }

    /// Why this caller may not do that with that thing; empty when they may. Records nothing.
    public Optional<String> whyNot(Permission permission, Resource thing) {
        if (may(permission, thing)) return Optional.empty();
        return whyNot(permission)
                .or(() -> Optional.of("You may not " + permission.deed() + " here."));
    }

    /// Whether this caller has the permission for anything at all; records nothing.
    public boolean may(Permission permission) {
        return permission == Permission.PUBLIC || !reach(permission).isNowhere();
    }

    /// Whether this caller has the permission for that thing; records nothing.
    public boolean may(Permission permission, Resource thing) {
        return reach(permission).covers(thing);
    }

    /// As [#may(Permission)] by what was last known of their rights, without waiting for anything:
    /// for what a screen offers. The door decides when it is asked.
    public boolean seemsAllowed(Permission permission) {
        return permission == Permission.PUBLIC || !lastKnown(permission).isNowhere();
    }

    /// As [#may(Permission, Resource)] by what was last known of their rights, without waiting for
    /// anything: for what a screen offers. The door decides when it is asked.
    public boolean seemsAllowed(Permission permission, Resource thing) {
        return lastKnown(permission).covers(thing);
    }

    private Reach lastKnown(Permission permission) {
        return ceiling.contains(permission) ? rights.lastKnown(permission) : Reach.NOWHERE;
    }

    /// Where a permission of this caller holds, for lists that show only what may be seen.
    public Reach reach(Permission permission) {
        return ceiling.contains(permission) ? rights.reach(permission) : Reach.NOWHERE;
    }

    /// Who acts.
    public Actor actor() {
        return actor;
    }

    /// What they are, for the record of what they do; decisions ask for permissions.
    public Set<Role> roles() {
        return rights.roles();
    }

    /// Which person; throws [Denied] for the hub itself, which has no things of its own.
    public PersonId person() {
        if (actor.person() == null) throw new Denied("Only a person can do this.");
        return actor.person();
    }

    /// The person's id value for columns that name who did something; null for the hub itself.
    public @Nullable UUID personValue() {
        return actor.person() == null ? null : actor.person().value();
    }

    /// Everything this caller may do somewhere.
    public Set<Permission> permissions() {
        return ceiling.stream()
                .filter(this::may)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /// The sign-in behind this call; null for the hub itself.
    public @Nullable SessionId session() {
        return session;
    }

    /// Where the call comes from.
    public Origin origin() {
        return origin;
    }

    @Override
    public String toString() {
        return actor.name();
    }
}
