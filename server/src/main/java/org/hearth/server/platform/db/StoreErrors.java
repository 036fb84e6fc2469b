package org.hearth.server.platform.db;

import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.persistence.OptimisticLockException;

import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Problem;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;

/// Turns what the store throws into a sentence, in this one place. Pure but for the log.
final class StoreErrors {
    private static final Logger LOG = LoggerFactory.getLogger(StoreErrors.class);

    /// Constraints that people run into, by name.
    private static final Map<String, String> SENTENCES =
            Map.of(
                    "users_email_key", "Somebody here already uses this e-mail address.",
                    "access_policies_group_id_fkey",
                            "A policy is about this group. Remove the policy first.",
                    "secrets_name_key",
                            "There is already a secret of this name. Give that one another value.",
                    "settings_scope_key", "Somebody set this at the same moment. Look at it again.",
                    "media_roots_path_key", "This folder is in the library already.",
                    "playlist_items_position_key",
                            "The playlist was changed meanwhile. Load it again and repeat your"
                                    + " change.");

    private StoreErrors() {}

    static RuntimeException translate(RuntimeException failure) {
        if (failure instanceof Problem) return failure;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            RuntimeException known = known(at);
            if (known != null) {
                LOG.debug("the store answers", failure);
                return known;
            }
        }
        return failure;
    }

    private static @Nullable RuntimeException known(Throwable error) {
        return switch (error) {
            case OptimisticLockingFailureException _ -> changedMeanwhile();
            case OptimisticLockException _ -> changedMeanwhile();
            case StaleStateException _ -> changedMeanwhile();
            case ConstraintViolationException violation -> constraint(violation);
            case SQLTransientConnectionException _ -> unavailable();
            case SQLException sql when isConnectionLoss(sql.getSQLState()) -> lost();
            case SQLException sql when isLostRace(sql.getSQLState()) -> changedMeanwhile();
            default -> null;
        };
    }

    private static RuntimeException constraint(ConstraintViolationException violation) {
        String name = String.valueOf(violation.getConstraintName());
        return switch (violation.getKind()) {
            case UNIQUE ->
                    new Conflict(
                            SENTENCES.getOrDefault(
                                    name, "There is already one like this. Choose another."));
            case FOREIGN_KEY ->
                    new Conflict(
                            SENTENCES.getOrDefault(
                                    name,
                                    "Something this belongs to is gone. Load it again and"
                                            + " repeat."));
            default -> violation;
        };
    }

    private static Conflict changedMeanwhile() {
        return new Conflict("It was changed meanwhile. Load it again and repeat your change.");
    }

    private static Busy unavailable() {
        return new Busy(
                Busy.Cause.DATABASE_UNAVAILABLE,
                "The hub's database does not answer at the moment. Nothing was changed; try again"
                        + " shortly.",
                Duration.ofSeconds(3));
    }

    /// The server may have done it and not have come to say so.
    private static Busy lost() {
        return new Busy(
                Busy.Cause.DATABASE_UNAVAILABLE,
                "The hub's database went away in the middle of this. When it is back, look whether"
                        + " your change is there before you repeat it.",
                Duration.ofSeconds(3));
    }

    /// Classes 08 (connection) and 57P (shutting down, crash, cannot connect now). Source:
    /// PostgreSQL, appendix A, "Error Codes".
    static boolean isConnectionLoss(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    /// 40001 (could not be put in an order) and 40P01 (two waited for each other). Same source.
    private static boolean isLostRace(@Nullable String state) {
        return "40001".equals(state) || "40P01".equals(state);
    }
}
