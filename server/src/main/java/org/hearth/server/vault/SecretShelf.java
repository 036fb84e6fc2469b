package org.hearth.server.vault;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/// Changes the rows of secrets within the door's transaction: sealed, audited and told by name.
/// Thread-safe.
final class SecretShelf {
    private final Audit audit;
    private final InstantSource clock;
    private final KeyRing ring;

    SecretShelf(Audit audit, InstantSource clock, KeyRing ring) {
        this.audit = audit;
        this.clock = clock;
        this.ring = ring;
    }

    Secret add(Caller caller, VaultRepository vault, Unit unit, NewSecret wanted) {
        SecretName name = wanted.called();
        VaultKey key = ring.forWriting(vault);
        SecretRow row = new SecretRow();
        row.id = Uuid7.next(clock);
        row.ownerKind = name.owner().kind();
        row.ownerId = name.owner().stored();
        row.name = name.name();
        row.description = wanted.description();
        row.createdAt = clock.instant();
        fill(row, caller, key, wanted.value());
        vault.insert(row);
        audit.done(unit, caller, "secret.add", target(row));
        unit.publish(new VaultEvents.SecretAdded(name.owner(), name.name()));
        return row.seen();
    }

    Secret replace(
            Caller caller,
            VaultRepository vault,
            Unit unit,
            SecretId id,
            SecretReplacement wanted) {
        VaultKey key = ring.forWriting(vault);
        SecretRow row = find(vault, id);
        if (wanted.version() != null) {
            Conflict.unlessPresent("The secret", wanted.version(), row.version);
        }
        if (wanted.description() != null) row.description = wanted.description();
        fill(row, caller, key, wanted.value());
        vault.update(row);
        audit.done(unit, caller, "secret.replace", target(row));
        SecretName name = row.called();
        unit.publish(new VaultEvents.SecretReplaced(name.owner(), name.name()));
        return row.seen();
    }

    Secret keep(Caller caller, VaultRepository vault, Unit unit, NewSecret wanted) {
        ring.forWriting(vault);
        Optional<SecretRow> known = called(vault, wanted.called());
        if (known.isEmpty()) return add(caller, vault, unit, wanted);
        SecretReplacement value = new SecretReplacement(wanted.value(), wanted.description(), null);
        return replace(caller, vault, unit, new SecretId(known.get().id), value);
    }

    void remove(Caller caller, VaultRepository vault, Unit unit, SecretRow row) {
        vault.delete(row);
        audit.done(unit, caller, "secret.remove", target(row));
        SecretName name = row.called();
        unit.publish(new VaultEvents.SecretRemoved(name.owner(), name.name()));
    }

    static SecretRow find(VaultRepository vault, SecretId id) {
        return vault.secret(id.value()).orElseThrow(() -> new NotFound("secret", id.value()));
    }

    static Optional<SecretRow> called(VaultRepository vault, SecretName name) {
        return vault.called(name.owner().kind(), name.owner().stored(), name.name());
    }

    static Target target(SecretRow row) {
        return Target.of("secret", new SecretId(row.id), row.called().toString());
    }

    private void fill(SecretRow row, Caller caller, VaultKey key, String value) {
        byte[] bytes = SecretValue.bytes(value);
        key.seal(row, bytes);
        Arrays.fill(bytes, (byte) 0);
        row.updatedAt = clock.instant();
        row.updatedBy = caller.personValue();
        row.updatedByName = caller.actor().name();
    }
}
