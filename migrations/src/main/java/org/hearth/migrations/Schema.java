package org.hearth.migrations;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What a database really looks like, read from PostgreSQL's own catalogue; Flyway's table left
/// out.
public record Schema(
        List<Column> columns,
        List<Columns> foreignKeys,
        List<Columns> indexes,
        List<Columns> checks) {
    private static final String TABLES =
            " JOIN pg_class t ON t.oid = %s AND t.relkind IN ('r', 'p')"
                    + " AND t.relnamespace = 'public'::regnamespace"
                    + " AND t.relname <> 'flyway_schema_history'";

    /// Copies the lists.
    public Schema {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /// One column; the type as PostgreSQL spells it, the default as SQL or empty.
    public record Column(String table, String name, String type, String defaultSql) {

        /// As people write it: `table.column`.
        public String path() {
            return table + "." + name;
        }
    }

    /// Columns of one table that a constraint or index is about, in its order.
    public record Columns(String table, String constraint, List<String> names) {

        /// Copies the list.
        public Columns {
            names = List.copyOf(names);
        }
    }

    /// Reads the schema `public` of this database.
    public static Schema read(Connection connection) throws SQLException {
        return new Schema(
                columns(connection),
                constraints(connection, 'f'),
                indexes(connection),
                constraints(connection, 'c'));
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        String sql =
                "SELECT t.relname, a.attname, format_type(a.atttypid, a.atttypmod),"
                        + " coalesce(pg_get_expr(d.adbin, d.adrelid), '') FROM pg_attribute a"
                        + TABLES.formatted("a.attrelid")
                        + " LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum"
                        + " WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, a.attnum";
        return rows(
                connection,
                sql,
                row ->
                        new Column(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)));
    }

    private static List<Columns> constraints(Connection connection, char kind) throws SQLException {
        return columnsOf(
                connection,
                "SELECT t.relname, c.conname, "
                        + names("c.conkey")
                        + " FROM pg_constraint c"
                        + TABLES.formatted("c.conrelid")
                        + " WHERE c.contype = '"
                        + kind
                        + "' ORDER BY 1, 2");
    }

    private static List<Columns> indexes(Connection connection) throws SQLException {
        return columnsOf(
                connection,
                "SELECT t.relname, i.indexrelid::regclass::text, "
                        + names("i.indkey::int2[]")
                        + " FROM pg_index i"
                        + TABLES.formatted("i.indrelid")
                        + " WHERE i.indpred IS NULL ORDER BY 1, 2");
    }

    private static String names(String numbers) {
        return "ARRAY(SELECT a.attname::text FROM unnest("
                + numbers
                + ") WITH ORDINALITY AS k(num, pos) JOIN pg_attribute a"
                + " ON a.attrelid = t.oid AND a.attnum = k.num ORDER BY k.pos)";
    }

    private static List<Columns> columnsOf(Connection connection, String sql) throws SQLException {
        return rows(
                connection,
                sql,
                row -> new Columns(row.getString(1), row.getString(2), texts(row.getArray(3))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static <T> List<T> rows(Connection connection, String sql, RowReader<T> reader)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    /// Makes a value of the current row.
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
