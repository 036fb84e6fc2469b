package org.hearth.server.access;

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

import java.util.List;
import java.util.Map;

/// Which accounts at the sign-in provider let a person in. Thread-safe.
public final class Identities {
    private final Tx tx;
    private final Audit audit;
    private final Keys keys;

    Identities(Tx tx, Audit audit, Keys keys) {
        this.tx = tx;
        this.audit = audit;
        this.keys = keys;
    }

    /// Those of one person.
    public Page<Identity> identities(Caller caller, PersonId person, Listing listing) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        tx.read(AccessRepository_::new, access -> access.person(person.value()));
        List<Identity> all =
                tx.read(IdentityRepository_::new, rows -> rows.identities(person.value())).stream()
                        .map(Identity::of)
                        .toList();
        return Page.of(listing, "linkedAt", all, Identity::email);
    }

    /// Takes one from a person who reaches no further than the caller, and ends what was opened by
    /// it. Whoever still proves the person's e-mail address at the provider is linked anew the next
    /// time; to keep somebody out, switch the account off.
    public void unlink(Caller caller, PersonId person, IdentityId id) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        Ceiling.requireOver(caller, tx, person);
        tx.write(
                AccessRepository_::new,
                (access, unit) ->
                        tx.write(
                                IdentityRepository_::new,
                                (rows, _) -> {
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
                                            Map.of("issuer", row.issuer, "email", row.email));
                                    return row;
                                }));
    }

    private static IdentityRow row(IdentityRepository rows, PersonId person, IdentityId id) {
        return rows.identity(id.value())
                .filter(one -> one.userId.equals(person.value()))
                .orElseThrow(() -> new NotFound("account at the provider", id.value()));
    }
}
