package org.hearth.server.platform.audit;

import org.hearth.server.platform.audit.ChainState.Broken;
import org.hearth.server.platform.audit.ChainState.Fault;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/// Walks along the chain from its anchor, a thousand rows at a time, and stops at the first that is
/// not the one that was sealed there. One use, within one transaction.
final class ChainWalk {
    private static final int AT_ONCE = 1_000;

    private final ChainRows rows;
    private final ChainHead head;
    private long expected;
    private String previous;

    ChainWalk(ChainRows rows, ChainHead head) {
        this.rows = rows;
        this.head = head;
        expected = head.firstSeq();
        previous = head.anchor();
    }

    /// The whole chain, both ends included.
    ChainState whole() {
        Broken broken = along(Long.MAX_VALUE);
        if (broken != null) return broken;
        if (expected <= head.seq()) return new Broken(expected, null, null, Fault.CUT_OFF);
        if (!previous.equals(head.hash())) return changedLast();
        return new ChainState.Intact(head.seq() - head.firstSeq() + 1, head.sealedAt());
    }

    /// The chain up to that place; null when nothing is wrong there.
    @Nullable Broken until(long last) {
        Broken broken = along(last);
        return broken == null && expected <= last
                ? new Broken(expected, null, null, Fault.MISSING)
                : broken;
    }

    private @Nullable Broken along(long last) {
        long after = Long.MIN_VALUE;
        while (true) {
            List<ChainRow> part = rows.sealedAfter(after, AT_ONCE);
            for (ChainRow row : part) {
                if (row.seq() > last) return null;
                Fault fault = fault(row);
                if (fault != null) return broken(row, fault);
                previous = String.valueOf(row.hash());
                expected++;
            }
            if (part.size() < AT_ONCE) return null;
            after = part.getLast().seq();
        }
    }

    /// The hash of the last row that was reached.
    String reached() {
        return previous;
    }

    private @Nullable Fault fault(ChainRow row) {
        if (row.seq() > head.seq()) return expected <= head.seq() ? Fault.CUT_OFF : Fault.ADDED;
        if (row.seq() < expected) return Fault.ADDED;
        if (row.seq() > expected) {
            return isElsewhere(one -> one.follows(previous)) ? Fault.OUT_OF_ORDER : Fault.MISSING;
        }
        if (row.follows(previous)) return null;
        return isElsewhere(one -> belongsTo(one, row)) ? Fault.OUT_OF_ORDER : Fault.CHANGED;
    }

    /// Whether another row was sealed in this one's place: with its own hash, or with the one that
    /// stands here now.
    private boolean belongsTo(ChainRow other, ChainRow here) {
        if (other.id().equals(here.id())) return false;
        String seal = Seal.of(previous, other.columns());
        return seal.equals(other.hash()) || seal.equals(here.hash());
    }

    private boolean isElsewhere(Predicate<ChainRow> wanted) {
        long after = Long.MIN_VALUE;
        while (true) {
            List<ChainRow> part = rows.sealedAfter(after, AT_ONCE);
            if (part.stream().anyMatch(wanted)) return true;
            if (part.size() < AT_ONCE) return false;
            after = part.getLast().seq();
        }
    }

    /// Names the row that is there, or the place that is empty.
    private Broken broken(ChainRow row, Fault fault) {
        return row.seq() == expected || fault == Fault.ADDED
                ? named(row, fault)
                : new Broken(expected, null, null, fault);
    }

    private static Broken named(ChainRow row, Fault fault) {
        return new Broken(row.seq(), new AuditEventId(row.id()), row.createdAt(), fault);
    }

    private Broken changedLast() {
        return rows.sealedAfter(head.seq() - 1, 1).stream()
                .map(row -> named(row, Fault.CHANGED))
                .findFirst()
                .orElse(new Broken(head.seq(), null, null, Fault.CUT_OFF));
    }
}
