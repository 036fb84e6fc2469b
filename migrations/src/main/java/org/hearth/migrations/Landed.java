package org.hearth.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The migrations that this hub brings, in the order of their versions. Read from `landed.sha256`,
/// which `sha256sum -c` understands: a line is added with each new file and never changed, so that
/// an edited file is found at build time.
record Landed(List<Migration> migrations) {
    /// Where the files lie on the class path.
    static final String FOLDER = "org/hearth/migrations";

    Landed {
        migrations = List.copyOf(migrations);
    }

    /// One file: `V<yyyymmdd>_<hhmm>__<feature>_<what>.sql`.
    record Migration(String file, String sha256) {
        /// The version as Flyway's history spells it: `20261121.1100`.
        String version() {
            return file.substring(1, file.indexOf("__")).replace('_', '.');
        }
    }

    static Landed read() {
        try (InputStream in = Landed.class.getResourceAsStream("landed.sha256")) {
            if (in == null) {
                throw new IllegalStateException("landed.sha256 is missing from the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Landed(
                    text.lines()
                            .map(line -> line.split(" {2}", 2))
                            .map(part -> new Migration(part[1], part[0]))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> versions() {
        return migrations.stream().map(Migration::version).toList();
    }
}
