package org.hearth.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How a hub's own PostgreSQL can go away.
enum Outage {
    /// Every process of it stands still and keeps its connections open.
    FROZEN("STOP", Whom.ALL),
    /// What an immediate shutdown sends: it ends without a checkpoint.
    IMMEDIATE("QUIT", Whom.FIRST),
    KILLED("KILL", Whom.FIRST);

    private final String signal;
    private final Whom whom;

    /// To whom the signal goes.
    private enum Whom {
        FIRST,
        ALL
    }

    Outage(String signal, Whom whom) {
        this.signal = signal;
        this.whom = whom;
    }

    /// Begins.
    void begin(Path data) throws IOException, InterruptedException {
        List<ProcessHandle> all = OwnPostgres.of(data);
        if (all.isEmpty()) throw new AssertionError("no PostgreSQL runs");
        send(signal, whom == Whom.ALL ? all : all.subList(0, 1));
    }

    /// Ends what does not end by itself.
    void end(Path data) throws IOException, InterruptedException {
        if (this == FROZEN) send("CONT", OwnPostgres.of(data));
    }

    private static void send(String signal, List<ProcessHandle> to)
            throws IOException, InterruptedException {
        for (ProcessHandle one : to) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(one.pid())).start().waitFor();
        }
    }
}
