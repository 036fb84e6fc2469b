package org.hearth.server.platform.retention;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Tx;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// One sort of data that grows old, declared by the feature that owns it.
///
/// @param name stable, such as `media.scans`
/// @param description what it is, in words
/// @param usualDays how long it is kept unless somebody chose otherwise; null keeps it for ever
/// @param mayForget what somebody needs who lets it go earlier or now; what shows who did what is
///   not for those to remove whom it shows
/// @param ageing knows what is older than a moment
public record DataClass(
        String name,
        String description,
        @Nullable Integer usualDays,
        Permission mayForget,
        Ageing ageing) {

    /// A sort that whoever may change settings may let go.
    public DataClass(String name, String description, @Nullable Integer usualDays, Ageing ageing) {
        this(name, description, usualDays, Permission.SETTINGS_MANAGE, ageing);
    }

    /// Counts and removes what is too old.
    public interface Ageing {
        /// How much there is of before that moment.
        long count(Instant before);

        /// From when the oldest is of what may go one day, even if it is kept for long yet; empty
        /// when there is nothing or nobody knows.
        default Optional<Instant> oldest(Instant now) {
            return Optional.empty();
        }

        /// Removes it, for good; returns how much.
        long remove(Caller caller, Instant before);
    }

    /// Rows of one table.
    ///
    /// @param entity the table's class
    /// @param since the attribute that says how old a row is, such as `startedAt`
    /// @param condition in HQL with `:before`, such as `startedAt < :before`
    public static Ageing rows(Tx tx, Class<?> entity, String since, String condition) {
        String which = " from " + entity.getSimpleName() + " where " + condition;
        String oldest = "select min(" + since + ")" + which;
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
            public Optional<Instant> oldest(Instant now) {
                return Optional.ofNullable(
                        tx.read(
                                store -> store,
                                store ->
                                        store.createSelectionQuery(oldest, Instant.class)
                                                .setParameter("before", now)
                                                .getSingleResultOrNull()));
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
