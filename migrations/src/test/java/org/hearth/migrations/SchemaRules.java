package org.hearth.migrations;

import org.hearth.migrations.Schema.Column;
import org.hearth.migrations.Schema.Columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The laws of the schema, each as a list of the places that break it.
final class SchemaRules {
    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern CLOSED_SET =
            Pattern.compile("(state|kind|type|role|status)|.*_(state|kind|role|status)");
    private static final Pattern MEASURE =
            Pattern.compile("(.*_)?(duration|position|interval|timeout|delay|latency|ttl)");
    private static final Pattern SURPRISE =
            Pattern.compile(
                    "timestamp.* without time zone|time with time zone|money|numeric|json"
                            + "|character\\(.*|real|bit.*");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "double precision");

    /// Columns named like a closed set whose values are open, and why.
    private static final Map<String, String> OPEN_SETS =
            Map.of("outbox.type", "the name of an event, which every feature adds to");

    /// Columns named like a measure that count instead, and what.
    private static final Map<String, String> ORDINALS =
            Map.of(
                    "playlist_items.position", "place in the list, counted from 0",
                    "queue_items.position", "place in the queue, counted from 0");

    private SchemaRules() {}

    static List<String> broken(Schema schema) {
        List<String> broken = new ArrayList<>();
        schema.foreignKeys().stream()
                .filter(key -> !isIndexed(schema, key))
                .forEach(key -> broken.add("foreign key without index: " + path(key)));
        check(schema, broken, "surprising type", SchemaRules::hasSurprisingType);
        check(schema, broken, "not snake_case", SchemaRules::isMisnamed);
        check(schema, broken, "closed set without CHECK", c -> isUnchecked(schema, c));
        check(schema, broken, "measure without unit in its name", SchemaRules::lacksUnit);
        check(schema, broken, "instant that is no timestamptz", SchemaRules::isLooseInstant);
        return broken;
    }

    private static void check(
            Schema schema, List<String> broken, String rule, Predicate<Column> breaks) {
        schema.columns().stream()
                .filter(breaks)
                .forEach(column -> broken.add(rule + ": " + column.path()));
    }

    private static boolean isIndexed(Schema schema, Columns key) {
        return schema.indexes().stream()
                .filter(index -> index.table().equals(key.table()))
                .filter(index -> index.names().size() >= key.names().size())
                .anyMatch(
                        index ->
                                Set.copyOf(index.names().subList(0, key.names().size()))
                                        .equals(Set.copyOf(key.names())));
    }

    private static boolean hasSurprisingType(Column column) {
        return SURPRISE.matcher(column.type()).matches()
                || column.defaultSql().startsWith("nextval(");
    }

    private static boolean isMisnamed(Column column) {
        return !SNAKE.matcher(column.table()).matches() || !SNAKE.matcher(column.name()).matches();
    }

    private static boolean isUnchecked(Schema schema, Column column) {
        boolean checked =
                schema.checks().stream()
                        .anyMatch(
                                check ->
                                        check.table().equals(column.table())
                                                && check.names().contains(column.name()));
        return CLOSED_SET.matcher(column.name()).matches()
                && (column.type().equals("text") || column.type().startsWith("character varying"))
                && !checked
                && !OPEN_SETS.containsKey(column.path());
    }

    private static boolean lacksUnit(Column column) {
        return MEASURE.matcher(column.name()).matches()
                && NUMBERS.contains(column.type())
                && !ORDINALS.containsKey(column.path());
    }

    private static boolean isLooseInstant(Column column) {
        return column.name().endsWith("_at") && !column.type().equals("timestamp with time zone");
    }

    private static String path(Columns columns) {
        return columns.table() + "(" + String.join(", ", columns.names()) + ")";
    }
}
