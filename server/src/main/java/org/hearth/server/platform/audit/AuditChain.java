package org.hearth.server.platform.audit;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Binds the acts on record to one another, so that it shows when one of them is changed, removed,
/// moved or put in past the hub. Thread-safe, also with several hubs on one database.
///
/// Rows are written without a place and sealed a little later, in batches, so that no act waits for
/// another. Their order is that of sealing: an act whose transaction ends late comes later. What is
/// not sealed yet is not protected yet. Whoever may write to the database and knows this code can
/// build the whole chain anew; against them helps only a copy elsewhere.
public final class AuditChain {
    private static final int AT_ONCE = 1_000;

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;

    /// @param audit writes down what is pruned
    public AuditChain(Tx tx, Audit audit, InstantSource clock) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
    }

    /// Looks at every sealed row, in constant memory; a hundred thousand take a few seconds. Acts
    /// go on meanwhile.
    public ChainState verify(Caller caller) {
        caller.require(Permission.AUDIT_READ);
        return tx.apart(
                ChainRows::asOfNow,
                (rows, _) ->
                        rows.head()
                                .map(head -> new ChainWalk(rows, head).whole())
                                .orElse(headless()));
    }

    /// Forgets acts before that instant and keeps the hash from which the rest goes on, so that
    /// [#verify] still holds. Throws [Conflict] when what would go is not as it was sealed: it is
    /// evidence then.
    ///
    /// @return how many were removed; acts not sealed yet stay, and those sealed behind a later one
    public long prune(Caller caller, Instant before) {
        caller.require(Permission.SYSTEM_ADMIN);
        return tx.write(
                ChainRows::new,
                (rows, unit) -> {
                    ChainHead head = rows.headWhenFree().orElseThrow(() -> refused(headless()));
                    long last = rows.lastBefore(before, head);
                    if (last < head.firstSeq()) return 0L;
                    ChainWalk walk = new ChainWalk(rows, head);
                    ChainState.Broken broken = walk.until(last);
                    if (broken != null) throw refused(broken);
                    long removed = rows.prune(last, walk.reached());
                    audit.done(
                            unit,
                            caller,
                            "audit.prune",
                            Target.RECORD,
                            Map.of("before", before, "rows", removed, "firstKept", last + 1));
                    return removed;
                });
    }

    /// Seals what is committed by now and has no place yet, and waits for no acts that go on
    /// coming. Waits for whoever is at it already. Throws [Conflict] when somebody removed the
    /// head: there is no place to go on from.
    ///
    /// @return how many rows
    long seal() {
        if (!tx.read(ChainRows::new, ChainRows::hasUnsealed)) return 0;
        long all = 0;
        long some;
        do {
            some = tx.apart(ChainRows::new, (rows, _) -> sealSome(rows));
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    /// Seals as [#seal] does, for whoever reads the record. What is sealed can be read without a
    /// head too.
    ///
    /// @return why nothing can be sealed any more; empty when all is sealed
    Optional<String> sealForReading() {
        if (tx.read(ChainRows::new, ChainRows::head).isEmpty()) return Optional.of(unsealable());
        seal();
        return Optional.empty();
    }

    private long sealSome(ChainRows rows) {
        ChainHead head = rows.headWhenFree().orElseThrow(() -> new Conflict(unsealable()));
        List<ChainRow> waiting = rows.unsealed(AT_ONCE);
        if (waiting.isEmpty()) return 0;
        List<ChainRow> sealed = new ArrayList<>();
        long seq = head.seq();
        String hash = head.hash();
        for (ChainRow row : waiting) {
            ChainRow next = row.after(seq, hash);
            sealed.add(next);
            seq = next.seq();
            hash = String.valueOf(next.hash());
        }
        rows.seal(sealed, clock.instant());
        return sealed.size();
    }

    private static String unsealable() {
        return "Only acts that were sealed before are shown: "
                + headless().sentence()
                + ". Keep a copy of the database and find out who did that.";
    }

    private static ChainState.Broken headless() {
        return new ChainState.Broken(1, null, null, ChainState.Fault.HEADLESS);
    }

    private static Conflict refused(ChainState.Broken broken) {
        return new Conflict(
                "Nothing was removed: "
                        + broken.sentence()
                        + ". Keep a copy of the database and find out why before anything is"
                        + " removed.");
    }
}
