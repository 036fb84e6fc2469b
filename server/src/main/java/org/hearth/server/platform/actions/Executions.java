package org.hearth.server.platform.actions;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.text.Like;

import tools.jackson.databind.json.JsonMapper;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads what was written down, and forgets what is old. Thread-safe.
final class Executions {
    private static final String ORDER = "startedAt";

    private final Tx tx;
    private final JsonMapper json;

    Executions(Tx tx, JsonMapper json) {
        this.tx = tx;
        this.json = json;
    }

    Page<Execution> page(ExecutionQuery query) {
        Listing listing = query.listing().newestFirst(ORDER);
        String action = query.action() == null ? "" : query.action();
        Set<Outcome> outcomes =
                query.outcome() == null
                        ? EnumSet.allOf(Outcome.class)
                        : EnumSet.of(query.outcome());
        String like = Like.of(listing.search());
        return tx.read(
                ExecutionRepository_::new,
                rows -> {
                    List<ExecutionRow> found =
                            rows.executions(
                                    action,
                                    outcomes,
                                    like,
                                    listing.part(),
                                    listing.by(ORDER, "id"));
                    long total = rows.count(action, outcomes, like);
                    return Page.of(listing, found, total).map(this::seen);
                });
    }

    private Execution seen(ExecutionRow row) {
        return new Execution(
                new ExecutionId(row.id),
                row.action,
                row.actorId == null ? null : new PersonId(row.actorId),
                row.actorName,
                row.actorKind,
                row.startedAt,
                row.durationMs,
                row.outcome,
                row.error,
                row.params == null ? null : json.readTree(row.params),
                row.outputBytes,
                row.correlationId);
    }
}
