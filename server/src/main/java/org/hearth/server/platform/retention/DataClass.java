package org.hearth.server.platform.retention;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Tx;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One sort of data that grows old, declared by the feature that owns it.
///
/// @param name stable, such as `media.scans`
/// @param description what it is, in words
/// @param usualDays how long it is kept unless somebody chose otherwise; null keeps it for ever
/// @param ageing knows what is older than a moment
public record DataClass(
        String name, String description, @Nullable Integer usualDays, Ageing ageing) {

    /// Counts and removes what is too old.
    public interface Ageing {
        /// How much there is of before that moment.
        long count(Instant before);

        /// Removes it, for good; returns how much.
        long remove(Caller caller, Instant before);
    }

    /// Rows of one table.
    ///
    /// @param entity the table's class
    /// @param condition in HQL with `:before`, such as `startedAt < :before`
    public static Ageing rows(Tx tx, Class<?> entity, String condition) {
        String which = " from " + entity.getSimpleName() + " where " + condition;
        return new Ageing() {
            @Override
            public long count(Instant before) {
                return tx.read(
                        store -> store,
                        store ->
                                store.createSelectionQuery("select count(*)" + which, Long.class)
                                        .setParameter("before", before)
                                        .getSingleResult());
            }

            @Override
            public long remove(Caller caller, Instant before) {
                return tx.<org.hibernate.StatelessSession, Long>write(
                        store -> store,
                        (store, _) ->
                                (long)
                                        store.createMutationQuery("delete" + which)
                                                .setParameter("before", before)
                                                .executeUpdate());
            }
        };
    }
}
