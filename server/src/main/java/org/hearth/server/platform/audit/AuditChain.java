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
    /// All of it is looked at first, and goes on record before it goes. It goes a thousand rows at
    /// a time, each in a transaction of its own, so that sealing waits for no more than these.
    ///
    /// @return how many were removed; acts not sealed yet stay, and those sealed behind a later one
    public long prune(Caller caller, Instant before) {
        caller.require(Permission.SYSTEM_ADMIN);
        Old old = tx.apart(ChainRows::asOfNow, (rows, _) -> old(rows, before));
        if (old.rows() == 0) return 0;
        tx.apart(
                session -> session,
                (_, unit) -> {
                    audit.done(unit, caller, "audit.prune", Target.RECORD, old.facts(before));
                    return old;
                });
        long all = 0;
        long some;
        do {
            some = tx.apart(ChainRows::new, (rows, _) -> pruneSome(rows, old.last()));
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    /// The old end of the chain.
    private record Old(long first, long last) {
        long rows() {
            return Math.max(0, last - first + 1);
        }

        Map<String, Object> facts(Instant before) {
            return Map.of("before", before, "rows", rows(), "firstKept", last + 1);
        }
    }

    private static Old old(ChainRows rows, Instant before) {
        ChainHead head = rows.head().orElseThrow(() -> refused(headless()));
        long last = rows.lastBefore(before, head);
        walk(rows, head, last);
        return new Old(head.firstSeq(), last);
    }

    /// Looked at again, for somebody may have been at it since.
    private static long pruneSome(ChainRows rows, long last) {
        ChainHead head = rows.headWhenFree().orElseThrow(() -> refused(headless()));
        long until = Math.min(last, head.firstSeq() + AT_ONCE - 1);
        if (until < head.firstSeq()) return 0;
        return rows.prune(until, walk(rows, head, until));
    }

    /// The hash of the row in that place; throws [Conflict] when one up to there is not as it was.
    private static String walk(ChainRows rows, ChainHead head, long last) {
        ChainWalk walk = new ChainWalk(rows, head);
        ChainState.Broken broken = walk.until(last);
        if (broken != null) throw refused(broken);
        return walk.reached();
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
