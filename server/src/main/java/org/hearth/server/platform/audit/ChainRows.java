package org.hearth.server.platform.audit;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Rows of `audit_events` and `audit_head` for the chain. Within one transaction.
///
/// In SQL, for what is sealed is what the database holds and not what a mapping makes of it.
final class ChainRows {
    /// Every column that is sealed, and how it is written as text.
    private static final String COLUMNS =
            "id::text AS id, (extract(epoch FROM created_at) * 1000000)::bigint::text AS"
                + " created_at, action, outcome, permission, reason, actor_id::text AS actor_id,"
                + " actor_name, actor_roles::text AS actor_roles, actor_kind, ip_address,"
                + " session_id::text AS session_id, user_agent, target_type, target_id,"
                + " target_name, before::text AS before, after::text AS after, details::text AS"
                + " details, correlation_id, search_text";

    private static final int SEALED_COLUMNS = 21;
    private static final String ROWS =
            "SELECT "
                    + COLUMNS
                    + ", seq, one.created_at, encode(hash, 'hex') FROM audit_events one";
    private static final String HEAD =
            "SELECT seq, encode(hash, 'hex'), sealed_at, first_seq, encode(anchor, 'hex')"
                    + " FROM audit_head";

    private final StatelessSession session;

    ChainRows(StatelessSession session) {
        this.session = session;
    }

    /// For a long look: whatever is sealed or pruned meanwhile, all is seen as it was at first.
    /// Before any other query of the transaction.
    static ChainRows asOfNow(StatelessSession session) {
        session.doWork(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(
                                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                    }
                });
        return new ChainRows(session);
    }

    /// The head; empty when somebody removed it.
    Optional<ChainHead> head() {
        return head(HEAD);
    }

    /// The head, held until the transaction ends; waits for whoever holds it.
    Optional<ChainHead> headWhenFree() {
        return head(HEAD + " FOR UPDATE");
    }

    /// Whether there are rows without a place.
    boolean hasUnsealed() {
        String sql = "SELECT EXISTS (SELECT FROM audit_events WHERE seq IS NULL)";
        return session.createNativeQuery(sql, Boolean.class).getSingleResult();
    }

    /// The next rows without a place, in the order of their acts.
    List<ChainRow> unsealed(int most) {
        return rows(ROWS + " WHERE seq IS NULL ORDER BY one.created_at, one.id LIMIT ?", most);
    }

    /// The next rows behind a place.
    List<ChainRow> sealedAfter(long seq, int most) {
        return rows(ROWS + " WHERE seq > ? ORDER BY one.seq LIMIT ?", seq, (long) most);
    }

    /// The last place before which every act is older than that instant.
    long lastBefore(Instant before, ChainHead head) {
        return session.doReturningWork(
                connection -> {
                    String sql =
                            "SELECT min(seq) - 1 FROM audit_events"
                                    + " WHERE seq IS NOT NULL AND created_at >= ?";
                    try (PreparedStatement query = connection.prepareStatement(sql)) {
                        query.setTimestamp(1, Timestamp.from(before));
                        try (ResultSet found = query.executeQuery()) {
                            found.next();
                            long last = found.getLong(1);
                            return found.wasNull() ? head.seq() : last;
                        }
                    }
                });
    }

    /// Writes places and hashes, and the last of them into the head.
    void seal(List<ChainRow> rows, Instant at) {
        int written =
                session.doReturningWork(
                        connection ->
                                update(
                                        connection,
                                        "UPDATE audit_events one SET seq = new.seq, hash ="
                                                + " decode(new.hash, 'hex') FROM unnest(?, ?, ?) AS"
                                                + " new(id, seq, hash) WHERE one.id = new.id AND"
                                                + " one.seq IS NULL",
                                        array(connection, "uuid", rows, ChainRow::id),
                                        array(connection, "bigint", rows, ChainRow::seq),
                                        array(connection, "text", rows, ChainRow::hash)));
        if (written != rows.size()) {
            throw new IllegalStateException("sealed " + written + " of " + rows.size() + " rows");
        }
        ChainRow last = rows.getLast();
        change(
                "UPDATE audit_head SET seq = ?, hash = decode(?, 'hex'), sealed_at = ?",
                last.seq(),
                String.valueOf(last.hash()),
                Timestamp.from(at));
    }

    /// Removes the old end up to that place, which becomes the anchor.
    ///
    /// @param hash of the last row that goes
    int prune(long last, String hash) {
        int removed = change("DELETE FROM audit_events WHERE seq <= ?", last);
        change("UPDATE audit_head SET first_seq = ?, anchor = decode(?, 'hex')", last + 1, hash);
        return removed;
    }

    private Optional<ChainHead> head(String sql) {
        return session.doReturningWork(
                connection -> {
                    try (PreparedStatement query = connection.prepareStatement(sql);
                            ResultSet found = query.executeQuery()) {
                        if (!found.next()) return Optional.empty();
                        return Optional.of(
                                new ChainHead(
                                        found.getLong(1),
                                        found.getString(2),
                                        instant(found, 3),
                                        found.getLong(4),
                                        found.getString(5)));
                    }
                });
    }

    private List<ChainRow> rows(String sql, Object... values) {
        return session.doReturningWork(
                connection -> {
                    try (PreparedStatement query = connection.prepareStatement(sql)) {
                        set(query, values);
                        try (ResultSet found = query.executeQuery()) {
                            List<ChainRow> rows = new ArrayList<>();
                            while (found.next()) rows.add(row(found));
                            return rows;
                        }
                    }
                });
    }

    private static ChainRow row(ResultSet found) throws SQLException {
        TreeMap<String, String> columns = new TreeMap<>();
        for (int at = 1; at <= SEALED_COLUMNS; at++) {
            String value = found.getString(at);
            if (value != null) columns.put(found.getMetaData().getColumnName(at), value);
        }
        Instant createdAt = found.getObject(SEALED_COLUMNS + 2, OffsetDateTime.class).toInstant();
        return new ChainRow(
                found.getLong(SEALED_COLUMNS + 1),
                UUID.fromString(found.getString(1)),
                createdAt,
                found.getString(SEALED_COLUMNS + 3),
                columns);
    }

    private static @Nullable Instant instant(ResultSet found, int column) throws SQLException {
        OffsetDateTime time = found.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static java.sql.Array array(
            Connection connection,
            String type,
            List<ChainRow> rows,
            java.util.function.Function<ChainRow, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private int change(String sql, Object... values) {
        return session.doReturningWork(connection -> update(connection, sql, values));
    }

    private static int update(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            set(change, values);
            return change.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
    }
}
