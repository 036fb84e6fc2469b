package org.hearth.server.vault;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.auth.Actor;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.text.Like;
import org.hearth.server.platform.time.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// The door to the household's secrets. Thread-safe.
///
/// A value goes in and is never shown again, not even to whoever brought it. Only the hub opens it,
/// for a purpose that is written down first: a feature asks as itself (`Caller.system`), or as the
/// person whose own secret it is. No address of HTTP leads to [#reveal].
public final class Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final KeyRing ring;
    private final SecretShelf shelf;

    Vault(Tx tx, Audit audit, InstantSource clock, KeyRing ring) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
        this.ring = ring;
        shelf = new SecretShelf(audit, clock, ring);
    }

    /// Whether secrets can be opened: what needs one says so before it is used.
    public VaultState state(Caller caller) {
        caller.require(Permission.SIGNED_IN);
        return ring.hold().state();
    }

    /// The secrets by name, without their values.
    public Page<Secret> secrets(Caller caller, Listing listing) {
        caller.require(Permission.SECRET_MANAGE);
        listing.requireOrder("name");
        String search = listing.search();
        String like = Like.of(search);
        return tx.read(
                VaultRepository_::new,
                vault -> {
                    List<SecretRow> rows =
                            vault.secrets(like, listing.part(), listing.by("name", "id"));
                    return Page.of(listing, rows, vault.count(like)).map(SecretRow::seen);
                });
    }

    /// Keeps a new secret. A name that its owner has already is a [Conflict].
    public Secret put(Caller caller, NewSecret wanted) {
        caller.require(Permission.SECRET_MANAGE);
        return tx.write(
                VaultRepository_::new, (vault, unit) -> shelf.add(caller, vault, unit, wanted));
    }

    /// Gives a secret another value.
    public Secret replace(Caller caller, SecretId id, SecretReplacement wanted) {
        caller.require(Permission.SECRET_MANAGE);
        return tx.write(
                VaultRepository_::new,
                (vault, unit) -> shelf.replace(caller, vault, unit, id, wanted));
    }

    /// Keeps a secret whether its owner had one of that name or not; for features that renew what
    /// they keep.
    public Secret keep(Caller caller, NewSecret wanted) {
        caller.require(Permission.SECRET_MANAGE);
        return tx.write(
                VaultRepository_::new, (vault, unit) -> shelf.keep(caller, vault, unit, wanted));
    }

    /// Destroys a secret; the log of its uses stays. Needs no key, so that a household that has
    /// lost its key can begin anew.
    public void remove(Caller caller, SecretId id) {
        caller.require(Permission.SECRET_MANAGE);
        tx.write(
                VaultRepository_::new,
                (vault, unit) -> {
                    SecretRow row = SecretShelf.find(vault, id);
                    shelf.remove(caller, vault, unit, row);
                    return row;
                });
    }

    /// Destroys all that an owner has, such as a plugin that is taken out; returns how many.
    public int removeAll(Caller caller, SecretOwner owner) {
        caller.require(Permission.SECRET_MANAGE);
        return tx.write(
                VaultRepository_::new,
                (vault, unit) -> {
                    List<SecretRow> rows = vault.ownedBy(owner.kind(), owner.stored());
                    rows.forEach(row -> shelf.remove(caller, vault, unit, row));
                    return rows.size();
                });
    }

    /// Who opened a secret, when and what for. Kept for a year, also when the secret is gone.
    public Page<SecretUse> uses(Caller caller, SecretId id, Listing listing) {
        caller.require(Permission.SECRET_MANAGE);
        listing.requireOrder("usedAt");
        return tx.read(
                VaultRepository_::new,
                vault -> {
                    long total = vault.countUses(id.value());
                    if (total == 0) SecretShelf.find(vault, id);
                    List<SecretUseRow> rows =
                            vault.uses(id.value(), listing.part(), listing.by("usedAt", "id"));
                    return Page.of(listing, rows, total).map(SecretUseRow::seen);
                });
    }

    /// Opens a secret; the caller closes it as soon as it has been used.
    ///
    /// That it is opened is committed before it is opened, so it stands there also when it turns
    /// out to be damaged, and so this never runs within a transaction. Somebody who may not manage
    /// secrets hears the same whether there is one of that name or not.
    ///
    /// @param purpose in words for the family, such as `ask for the weather`
    public SecretValue reveal(Caller caller, SecretName name, String purpose) {
        Tx.forbid();
        requireMayOpen(caller, name.owner());
        ring.current();
        SecretRow row =
                tx.write(
                        VaultRepository_::new,
                        (vault, _) -> {
                            SecretRow found =
                                    SecretShelf.called(vault, name)
                                            .orElseThrow(() -> unknown(caller, name));
                            vault.insert(use(caller, found, purpose));
                            vault.used(found.id, clock.instant());
                            return found;
                        });
        return ring.open(row).map(SecretValue::taking).orElseThrow(() -> damaged(caller, row));
    }

    private static void requireMayOpen(Caller caller, SecretOwner owner) {
        boolean isHub = caller.actor().kind() == Actor.Kind.SYSTEM;
        if (isHub || owner.isPerson(caller.personValue())) return;
        caller.require(Permission.SECRET_MANAGE);
        throw new Denied("A secret is never shown again. If it is lost, give it another value.");
    }

    private static NotFound unknown(Caller caller, SecretName name) {
        caller.require(Permission.SECRET_MANAGE);
        return new NotFound("secret", name);
    }

    private SecretUseRow use(Caller caller, SecretRow row, String purpose) {
        SecretUseRow use = new SecretUseRow();
        use.id = Uuid7.next(clock);
        use.secretId = row.id;
        use.secretVersion = row.version;
        use.actorKind = caller.actor().kind().name().toLowerCase(Locale.ROOT);
        use.actorId = caller.personValue();
        use.actorName = caller.actor().name();
        use.purpose = purpose;
        use.usedAt = clock.instant();
        return use;
    }

    private Conflict damaged(Caller caller, SecretRow row) {
        LOG.error("secret {} does not open with key {}", row.called(), row.keyId);
        audit.failed(caller, "secret.reveal", SecretShelf.target(row), "does not open");
        return new Conflict(
                "The secret "
                        + row.called()
                        + " does not open: it was damaged or changed from outside. Give it its"
                        + " value again.");
    }
}
