package org.hearth.server.platform;

import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.host.Doorplate;
import org.hearth.server.platform.jobs.Jobs;
import org.hearth.server.platform.outbox.Outbox;
import org.hearth.server.platform.retention.Retention;
import org.hearth.server.platform.socket.Sockets;
import org.hearth.server.platform.spool.Spool;

import java.time.InstantSource;

/// What every feature may use, handed to its constructor as one.
public record Platform(
        Tx tx,
        Bus bus,
        Outbox outbox,
        Jobs jobs,
        Audit audit,
        Actions actions,
        Links links,
        Resources resources,
        Retention retention,
        Sockets sockets,
        Spool spool,
        Doorplate doorplate,
        InstantSource clock) {}
