package org.hearth.server.settings;

import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// What is set, in memory: read once, and again after each change, so that features ask as often as
/// they like. Thread-safe.
///
/// While the database is away it goes on with what it read last.
final class KnownValues {
    private static final Logger LOG = LoggerFactory.getLogger(KnownValues.class);

    private final Tx tx;
    private final AtomicLong changes = new AtomicLong(1);
    private volatile Seen seen = new Seen(0, Map.of());

    /// @param change after which of the changes it was read
    record Seen(long change, Map<String, List<SettingRow>> byKey) {}

    KnownValues(Tx tx) {
        this.tx = tx;
    }

    /// What is set for a key, for whatever.
    List<SettingRow> of(String key) {
        return read().byKey().getOrDefault(key, List.of());
    }

    /// Something else is set from now on; read at once, so that nobody who asks has to wait.
    void changed() {
        changes.incrementAndGet();
        read();
    }

    /// What is there after the last change.
    Seen read() {
        Seen last = seen;
        long change = changes.get();
        if (last.change() == change) return last;
        try {
            List<SettingRow> rows =
                    tx.read(SettingsRepository_::new, SettingsRepository::allValues);
            Seen now =
                    new Seen(change, rows.stream().collect(Collectors.groupingBy(row -> row.key)));
            seen = now;
            return now;
        } catch (Busy away) {
            LOG.warn("settings are as they were: {}", away.getMessage());
            return last;
        }
    }
}
