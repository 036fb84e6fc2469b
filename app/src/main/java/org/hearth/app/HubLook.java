package org.hearth.app;

import org.hearth.server.media.MediaRoots;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.problem.Problem;
import org.hearth.ui.system.SystemLook;
import org.hearth.ui.system.SystemReport;
import org.hearth.ui.system.SystemReport.Disk;
import org.hearth.ui.system.SystemReport.Store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// How this hub and its machine are, for the console. Thread-safe.
final class HubLook implements SystemLook {
    private final HubConfig config;
    private final Database database;
    private final MediaRoots roots;

    HubLook(HubConfig config, Database database, MediaRoots roots) {
        this.config = config;
        this.database = database;
        this.roots = roots;
    }

    @Override
    public SystemReport report(Caller caller) {
        caller.require(Permission.HEALTH_READ);
        boolean isUp = database.isUp();
        Runtime machine = Runtime.getRuntime();
        return new SystemReport(
                HubRoutes.VERSION,
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                store(isUp ? Store.Answer.UP : Store.Answer.DOWN),
                disks(caller, isUp),
                machine.totalMemory() - machine.freeMemory(),
                machine.maxMemory(),
                Examination.ofMachine().stream().map(Finding::seen).toList());
    }

    private Store store(Store.Answer answer) {
        OptionalLong bytes = answer == Store.Answer.UP ? size() : OptionalLong.empty();
        return config.external()
                .map(at -> new Store(answer, Store.Home.EXTERNAL, at.jdbcUrl(), bytes))
                .orElseGet(
                        () -> new Store(answer, Store.Home.OWN, config.data().toString(), bytes));
    }

    /// Empty when the database goes away between two looks.
    private OptionalLong size() {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_database_size(current_database())")) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException away) {
            return OptionalLong.empty();
        }
    }

    private List<Disk> disks(Caller caller, boolean isUp) {
        List<Disk> disks = new ArrayList<>();
        disks.add(disk("Data folder", config.data()));
        if (!isUp || !caller.may(Permission.MEDIA_READ)) return disks;
        try {
            roots.roots(caller).forEach(one -> disks.add(disk(one.name(), Path.of(one.path()))));
        } catch (Problem away) {
            return disks;
        }
        return disks;
    }

    private static Disk disk(String name, Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return new Disk(name, folder.toString(), OptionalLong.of(free));
        } catch (IOException away) {
            return new Disk(name, folder.toString(), OptionalLong.empty());
        }
    }
}
