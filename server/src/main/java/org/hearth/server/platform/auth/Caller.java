package org.hearth.server.platform.auth;

import org.hearth.server.platform.problem.Denied;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who is asking: the first parameter of every door method.
///
/// Immutable and thread-safe. Made by access for signed-in persons, and by [#system] for the hub's
/// own work; a caller in hand is proof that the sign-in was checked.
public final class Caller {

    private final Actor actor;
    private final Set<Permission> permissions;
    private final @Nullable SessionId session;
    private final Origin origin;
    private final Denials denials;

    private Caller(
            Actor actor,
            Set<Permission> permissions,
            @Nullable SessionId session,
            Origin origin,
            Denials denials) {
        this.actor = actor;
        this.permissions = permissions;
        this.session = session;
        this.origin = origin;
        this.denials = denials;
    }

    /// A signed-in person.
    public static Caller person(
            PersonId person, String name, Set<Role> roles, SessionId session, Denials denials) {
        Set<Permission> permissions = EnumSet.of(Permission.SIGNED_IN);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        Actor actor = new Actor(Actor.Kind.USER, person, name);
        return new Caller(
                actor, Collections.unmodifiableSet(permissions), session, Origin.HERE, denials);
    }

    /// The hub itself at work; may do everything.
    ///
    /// @param part which part of the hub, such as `scheduler`
    public static Caller system(String part) {
        Actor actor = new Actor(Actor.Kind.SYSTEM, null, "system:" + part);
        Set<Permission> all = Collections.unmodifiableSet(EnumSet.allOf(Permission.class));
        return new Caller(actor, all, null, Origin.HERE, (caller, missing) -> {});
    }

    /// Whoever holds a signed link: may do that one thing, as nobody in particular.
    static Caller link(Permission permission) {
        Actor actor = new Actor(Actor.Kind.NODE, null, "link");
        return new Caller(actor, Set.of(permission), null, Origin.HERE, (caller, missing) -> {});
    }

    /// The same caller, held back to what a paired device may do at most.
    public Caller within(Set<Permission> ceiling) {
        Set<Permission> narrowed = EnumSet.copyOf(permissions);
        narrowed.retainAll(ceiling);
        return new Caller(actor, Collections.unmodifiableSet(narrowed), session, origin, denials);
    }

    /// The same caller, seen from an address.
    public Caller from(Origin where) {
        return new Caller(actor, permissions, session, where, denials);
    }

    /// Throws [Denied], and has it recorded, unless this caller has the permission.
    public void require(Permission permission) {
        Optional<String> refusal = whyNot(permission);
        if (refusal.isEmpty()) return;
        denials.denied(this, permission);
        throw new Denied(refusal.get());
    }

    /// Why this caller may not, in a sentence for them; empty when they may. Records nothing.
    public Optional<String> whyNot(Permission permission) {
        return may(permission)
                ? Optional.empty()
                : Optional.of("You need the permission " + permission.wire() + " for this.");
    }

    /// Whether this caller has the permission; records nothing.
    public boolean may(Permission permission) {
        return permission == Permission.PUBLIC || permissions.contains(permission);
    }

    /// Who acts.
    public Actor actor() {
        return actor;
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

    /// Everything this caller may do.
    public Set<Permission> permissions() {
        return permissions;
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
