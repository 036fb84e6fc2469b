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
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Which accounts at the sign-in provider let a person in. Thread-safe.
public final class Identities {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Keys keys;
    private final @Nullable TrustedProvider provider;

    Identities(Platform platform, Ceiling ceiling, Keys keys, @Nullable TrustedProvider provider) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.keys = keys;
        this.provider = provider;
    }

    /// Where the family signs in besides; empty when nobody has set one up.
    public Optional<TrustedProvider> provider() {
        return Optional.ofNullable(provider);
    }

    /// What this caller lacks to link and unlink a person's accounts; empty when nothing. Pure;
    /// records nothing.
    public Optional<Permission> lacking(Caller caller, Person person) {
        if (!caller.may(Permission.AUTH_MANAGE, Resource.HOUSEHOLD)) {
            return Optional.of(Permission.AUTH_MANAGE);
        }
        if (caller.may(Permission.SYSTEM_ADMIN)) return Optional.empty();
        return person.roles().stream()
                .flatMap(role -> role.permissions().stream())
                .sorted()
                .filter(one -> !caller.may(one))
                .findFirst();
    }

    /// Those of one person.
    public Page<Identity> identities(Caller caller, PersonId person, Listing listing) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        tx.read(AccessRepository_::new, access -> access.person(person.value()));
        List<Identity> all =
                tx.read(IdentityRepository_::new, rows -> rows.identities(person.value())).stream()
                        .map(Identity::of)
                        .toList();
        return Page.of(listing, "linkedAt", all, Identities::words);
    }

    /// Links an account with a person who reaches no further than the caller: whoever proves it at
    /// the provider comes in as that person, whatever its e-mail address is.
    public Identity link(Caller caller, PersonId person, NewIdentity wanted) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        return tx.write(
                AccessRepository_::new,
                (access, unit) ->
                        tx.write(
                                IdentityRepository_::new,
                                (rows, _) -> {
                                    ceiling.requireOver(caller, person);
                                    User user = access.person(person.value());
                                    String issuer = required().issuer();
                                    IdentityRow row = row(user, issuer, wanted.subject());
                                    requireFree(rows, user, row);
                                    rows.insert(row);
                                    access.arrived(user.id);
                                    audit.done(
                                            unit,
                                            caller,
                                            "identity.link",
                                            Target.of("person", person, user.name),
                                            row.facts());
                                    unit.publish(new AccessEvents.IdentitiesChanged(person));
                                    return Identity.of(row);
                                }));
    }

    private TrustedProvider required() {
        return provider()
                .orElseThrow(
                        () ->
                                new Conflict(
                                        "There is no sign-in provider. Set up oidc-issuer and"
                                                + " oidc-client-id first."));
    }

    private static void requireFree(IdentityRepository rows, User user, IdentityRow wanted) {
        if (user.kind == PersonKind.SERVICE) {
            throw new Conflict("A script signs in with its token only. Choose a person.");
        }
        if (rows.identities(user.id).stream().anyMatch(one -> one.issuer.equals(wanted.issuer))) {
            throw new Conflict(
                    user.name + " has an account at this provider already. Unlink it first.");
        }
        if (rows.identityOf(wanted.issuer, wanted.subject).isPresent()) {
            throw new Conflict(
                    "This account lets somebody else in already. Unlink it there first.");
        }
    }

    private IdentityRow row(User user, String issuer, String subject) {
        IdentityRow row = new IdentityRow();
        row.id = Uuid7.next(clock);
        row.userId = user.id;
        row.issuer = issuer;
        row.subject = subject.strip();
        row.linkedAt = clock.instant();
        return row;
    }

    private static String words(Identity one) {
        return Objects.requireNonNullElse(one.email(), one.subject());
    }

    /// Takes one from a person who reaches no further than the caller, and ends what was opened by
    /// it. Whoever still proves the person's e-mail address at the provider is linked anew the next
    /// time; to keep somebody out, switch the account off.
    public void unlink(Caller caller, PersonId person, IdentityId id) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        tx.write(
                AccessRepository_::new,
                (access, unit) ->
                        tx.write(
                                IdentityRepository_::new,
                                (rows, _) -> {
                                    ceiling.requireOver(caller, person);
                                    IdentityRow row = row(rows, person, id);
                                    rows.delete(row);
                                    rows.openSessions(row.userId, Session.Kind.OIDC)
                                            .forEach(
                                                    one ->
                                                            keys.end(
                                                                    access,
                                                                    unit,
                                                                    one,
                                                                    "the account was unlinked"));
                                    User user = access.person(row.userId);
                                    audit.done(
                                            unit,
                                            caller,
                                            "identity.unlink",
                                            Target.of("person", person, user.name),
                                            row.facts());
                                    unit.publish(new AccessEvents.IdentitiesChanged(person));
                                    return row;
                                }));
    }

    private static IdentityRow row(IdentityRepository rows, PersonId person, IdentityId id) {
        return rows.identity(id.value())
                .filter(one -> one.userId.equals(person.value()))
                .orElseThrow(() -> new NotFound("account at the provider", id.value()));
    }
}
