package org.hearth.server.platform.actions;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.json.Decoder;
import org.hearth.server.platform.json.Schemas;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.retention.DataClass;
import org.hearth.server.platform.retention.Retention;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Everything that can be done by its name: the door that helpers, jobs, scripts and the console
/// share. Thread-safe.
///
/// An action runs as its caller, on a virtual thread of its own, outside any transaction. At its
/// time limit that thread is interrupted and the caller is told at once. A door that waits for the
/// store, a lock or a network ends then, and its transaction is rolled back. A door that does
/// neither heed the interrupt nor wait goes on in the background to its end, and what it does stays
/// done; it is logged when it ends, and until then it takes one of the places at work. So a timeout
/// never says that nothing happened.
///
/// Every execution of a known action is written down, refused ones too.
public final class Actions implements AutoCloseable {
    private static final String RESERVED = "executions";
    private static final int LONGEST_NAME = 100;

    private final Map<String, Known> known = new ConcurrentSkipListMap<>();
    private final JsonMapper json;
    private final Decoder decoder;
    private final InstantSource clock;
    private final Workshop workshop = new Workshop();
    private final ExecutionLog log;
    private final Executions executions;

    private record Known(Action<?> action, JsonNode schema) {
        ActionView seenBy(Caller caller) {
            return ActionView.of(action, schema, caller);
        }
    }

    /// @param json reads parameters and writes outputs
    public Actions(Tx tx, Retention retention, JsonMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
        decoder = new Decoder(json);
        log = new ExecutionLog(tx, json, clock);
        executions = new Executions(tx, json);
        retention.register(
                new DataClass(
                        "actions.executions",
                        "Which actions ran, for whom and how they ended",
                        90,
                        DataClass.rows(
                                tx, ExecutionRow.class, "startedAt", "startedAt < :before")));
    }

    /// Takes actions in; a name can be taken only once.
    public void register(Collection<? extends Action<?>> actions) {
        for (Action<?> action : actions) {
            Known entry = new Known(action, Schemas.whole(json, action.parameters()));
            boolean isReserved = action.name().equals(RESERVED);
            if (isReserved || known.putIfAbsent(action.name(), entry) != null) {
                throw new IllegalStateException("The name is taken already: " + action.name());
            }
        }
    }

    /// The actions by name, with whether the caller may run them. For everyone signed in.
    public Page<ActionView> actions(Caller caller, Listing listing) {
        caller.require(Permission.SIGNED_IN);
        List<ActionView> all = known.values().stream().map(one -> one.seenBy(caller)).toList();
        boolean isSearch = listing.search() != null;
        return Page.of(
                listing, "name", all, one -> isSearch ? one.name() + " " + one.description() : "");
    }

    /// One action.
    public ActionView action(Caller caller, String name) {
        caller.require(Permission.SIGNED_IN);
        Known one = known.get(name);
        if (one == null) throw unknown(name);
        return one.seenBy(caller);
    }

    /// Runs an action and waits for its end. Never throws: whatever goes wrong is a failure with a
    /// sentence, and what is the hub's own fault stands in the log under the id that it names.
    ///
    /// @param params a JSON object; whatever else is refused
    public Result execute(Caller caller, String name, JsonNode params) {
        Known one = known.get(name);
        if (one == null) return new Result.Failure(unknown(name));
        Action<?> action = one.action();
        String correlation = Workshop.correlation();
        Instant startedAt = clock.instant();
        long begun = System.nanoTime();
        Result result = workshop.work(action, correlation, () -> act(caller, action, params));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        log.keep(new Run(name, caller, params, startedAt, took, result, correlation));
        return result;
    }

    private <P extends Record> JsonNode act(Caller caller, Action<P> action, JsonNode params) {
        caller.require(action.permission());
        P decoded = decoder.decode(params, action.parameters());
        return json.valueToTree(action.handler().handle(caller, decoded));
    }

    /// What was done, for whoever may read the audit.
    public Page<Execution> executions(Caller caller, ExecutionQuery query) {
        caller.require(Permission.AUDIT_READ);
        return executions.page(query);
    }

    private static NotFound unknown(String name) {
        boolean isLong = name.length() > LONGEST_NAME;
        return new NotFound("action", isLong ? name.substring(0, LONGEST_NAME) + "…" : name);
    }

    /// Interrupts what still runs and writes down what was done.
    @Override
    public void close() {
        workshop.close();
        log.close();
    }
}
