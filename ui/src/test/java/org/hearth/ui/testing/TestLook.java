package org.hearth.ui.testing;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.ui.system.SystemLook;
import org.hearth.ui.system.SystemReport;
import org.hearth.ui.system.SystemReport.Disk;
import org.hearth.ui.system.SystemReport.Finding;
import org.hearth.ui.system.SystemReport.Store;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// A machine on which something of everything is so.
public final class TestLook implements SystemLook {
    /// What it tells.
    public static final SystemReport REPORT =
            new SystemReport(
                    "0.1.0",
                    Duration.ofHours(30),
                    new Store(
                            Store.Answer.UP,
                            Store.Home.OWN,
                            "/home/family/hearth/database",
                            OptionalLong.of(48_000_000)),
                    List.of(
                            new Disk(
                                    "Data folder",
                                    "/home/family/hearth",
                                    OptionalLong.of(212_000_000_000L)),
                            new Disk("Photos", "/mnt/photos", OptionalLong.of(400_000_000)),
                            new Disk("Films", "/mnt/films", OptionalLong.empty())),
                    310_000_000,
                    2_000_000_000,
                    List.of(
                            new Finding("Decoder", Finding.Verdict.WORKS, "FFmpeg, as packaged"),
                            new Finding(
                                    "Sound",
                                    Finding.Verdict.MISSING,
                                    "no output found; music plays on phones")));

    @Override
    public SystemReport report(Caller caller) {
        caller.require(Permission.HEALTH_READ);
        return REPORT;
    }
}
