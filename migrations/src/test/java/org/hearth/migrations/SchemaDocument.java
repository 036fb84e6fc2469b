package org.hearth.migrations;

import org.hearth.migrations.Schema.Column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `SCHEMA.md`: a heading `## table` for each table, below it a Markdown table whose first cell in
/// each row is a column's name.
record SchemaDocument(Set<String> paths) {

    static SchemaDocument read(Path file) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        String table = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("## ")) {
                table = name(line.substring(3));
            } else if (line.startsWith("|") && !line.startsWith("|-")) {
                paths.add(table + "." + name(line.split("\\|", -1)[1]));
            }
        }
        return new SchemaDocument(paths);
    }

    /// Columns that one of the two has and the other has not.
    List<String> differences(Schema schema) {
        List<String> real = schema.columns().stream().map(Column::path).toList();
        List<String> differences = new ArrayList<>();
        real.stream()
                .filter(path -> !paths.contains(path))
                .forEach(path -> differences.add("not described: " + path));
        Set<String> tables = new LinkedHashSet<>();
        schema.columns().forEach(column -> tables.add(column.table()));
        paths.stream()
                .filter(path -> tables.contains(path.substring(0, path.indexOf('.'))))
                .filter(path -> !path.endsWith(".column") && !real.contains(path))
                .forEach(path -> differences.add("gone: " + path));
        return differences;
    }

    private static String name(String cell) {
        return cell.replace("`", "").strip();
    }
}
