package org.hearth.app;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.AuditChain;
import org.hearth.server.platform.audit.AuditTables;
import org.hearth.server.platform.audit.ChainState;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.Tx;
import org.hibernate.SessionFactory;

import java.time.InstantSource;
import java.util.Locale;

/// Looks whether the record of privileged acts is what the hub wrote.
final class RecordCheck {
    private static final String WHAT = "Record";
    private static final Caller DOCTOR = Caller.system("doctor");

    private RecordCheck() {}

    /// @param parts closes what is opened for it
    static Finding of(Closing parts, Database database) {
        SessionFactory mapped =
                parts.open("map the record", () -> database.map(AuditTables.ENTITIES));
        Tx tx = new Tx(mapped, parts.open("events", Bus::new));
        InstantSource clock = Foundation.clock();
        AuditChain chain = new AuditChain(tx, new Audit(tx, clock), clock);
        return finding(parts.step("verify the record", () -> chain.verify(DOCTOR)));
    }

    static Finding finding(ChainState state) {
        return switch (state) {
            case ChainState.Intact intact ->
                    Finding.good(
                            WHAT,
                            String.format(
                                    Locale.ROOT,
                                    "the record of %,d privileged acts is unbroken",
                                    intact.rows()));
            case ChainState.Broken broken ->
                    Finding.suspect(
                            WHAT,
                            broken.sentence()
                                    + "; somebody changed the database past the hub. Keep a copy of"
                                    + " it, compare with the newest backup, and change the"
                                    + " database's password");
        };
    }
}
