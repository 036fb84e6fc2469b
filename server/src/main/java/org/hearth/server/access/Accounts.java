package org.hearth.server.access;

import org.hearth.server.access.oidc.Proof;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Finds out whose an account at the sign-in provider is, and remembers it by the provider's own
/// id. Thread-safe.
///
/// Nobody becomes a person of the house by this. The first time an account is known by its e-mail
/// address, if the provider has verified it; afterwards the address may change.
final class Accounts {
    private static final Caller HUB = Caller.system("side-door");

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;

    Accounts(Tx tx, Audit audit, InstantSource clock) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
    }

    /// Either a person or the reason why there is none.
    sealed interface Whose {
        record Of(User user) implements Whose {}

        record Nobodys(Refusal refusal) implements Whose {}
    }

    /// Joins the caller's transaction; an account that was not known before is linked in it.
    Whose whose(String issuer, Proof.Proven account, Origin origin) {
        return tx.write(
                AccessRepository_::new,
                (access, unit) ->
                        tx.write(
                                IdentityRepository_::new,
                                (identities, _) ->
                                        whose(
                                                new Visit(access, identities, unit, origin),
                                                issuer,
                                                account)));
    }

    private record Visit(
            AccessRepository access, IdentityRepository identities, Unit unit, Origin origin) {}

    private Whose whose(Visit visit, String issuer, Proof.Proven account) {
        Optional<IdentityRow> known = visit.identities().identityOf(issuer, account.subject());
        if (known.isPresent()) {
            IdentityRow identity = known.get();
            User user = visit.access().person(identity.userId);
            if (!user.isWelcome(clock.instant())) return nobodys(Refusal.SWITCHED_OFF);
            identity.lastUsedAt = clock.instant();
            if (identity.email == null) identity.email = verified(account);
            visit.identities().update(identity);
            visit.unit().publish(new AccessEvents.IdentitiesChanged(new PersonId(user.id)));
            return new Whose.Of(user);
        }
        String email = verified(account);
        if (email == null) {
            return nobodys(account.email() == null ? Refusal.NO_EMAIL : Refusal.UNVERIFIED);
        }
        return visit.access()
                .userByEmail(email)
                .filter(one -> one.kind != PersonKind.SERVICE)
                .map(user -> linked(visit, user, identity(user, issuer, account, email)))
                .orElseGet(() -> nobodys(Refusal.UNKNOWN));
    }

    private Whose linked(Visit visit, User user, IdentityRow identity) {
        if (!user.isWelcome(clock.instant())) return nobodys(Refusal.SWITCHED_OFF);
        boolean isTaken =
                visit.identities().identities(user.id).stream()
                        .anyMatch(one -> one.issuer.equals(identity.issuer));
        if (isTaken) return nobodys(Refusal.TAKEN);
        visit.identities().insert(identity);
        Target target = Target.of("person", new PersonId(user.id), user.name);
        audit.done(
                visit.unit(), HUB.from(visit.origin()), "identity.link", target, identity.facts());
        visit.unit().publish(new AccessEvents.IdentitiesChanged(new PersonId(user.id)));
        return new Whose.Of(user);
    }

    private IdentityRow identity(User user, String issuer, Proof.Proven account, String email) {
        Instant now = clock.instant();
        IdentityRow identity = new IdentityRow();
        identity.id = Uuid7.next(clock);
        identity.userId = user.id;
        identity.issuer = issuer;
        identity.subject = account.subject();
        identity.email = email;
        identity.linkedAt = now;
        identity.lastUsedAt = now;
        return identity;
    }

    private static @Nullable String verified(Proof.Proven account) {
        String email = account.email();
        return email == null || !account.isEmailVerified() ? null : Household.folded(email);
    }

    private static Whose nobodys(Refusal refusal) {
        return new Whose.Nobodys(refusal);
    }
}
