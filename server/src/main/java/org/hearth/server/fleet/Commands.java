package org.hearth.server.fleet;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Tells devices what to do: the door to their commands. Thread-safe.
///
/// A command that needs its device waits a minute for one that is not connected. What the hub
/// refuses at once is thrown, and kept as failed nevertheless; what comes of the others is to be
/// read where commands are kept. When the hub ends, what is under way has failed.
public final class Commands implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Fleet fleet;
    private final Hardware hardware;
    private final Journal journal;
    private final CommandLog log;
    private final Repertoire repertoire = new Repertoire();
    private final Waiting waiting;
    private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();
    private final Subscription arrivals;

    Commands(Bus bus, Fleet fleet, Hardware hardware, Journal journal, CommandLog log) {
        this(bus, fleet, hardware, journal, log, PATIENCE);
    }

    /// @param patience with devices that are not connected
    Commands(
            Bus bus,
            Fleet fleet,
            Hardware hardware,
            Journal journal,
            CommandLog log,
            Duration patience) {
        this.fleet = fleet;
        this.hardware = hardware;
        this.journal = journal;
        this.log = log;
        waiting = new Waiting(patience);
        arrivals =
                bus.subscribe(
                        "fleet.waiting-commands",
                        FleetEvents.DeviceConnected.class,
                        came -> look(came.device()));
    }

    /// Takes in what devices of a kind can be told; before anybody asks.
    public void register(DeviceCommands port) {
        repertoire.add(port);
    }

    Repertoire repertoire() {
        return repertoire;
    }

    /// Whatever an earlier hub was at has failed.
    void recover() {
        log.recover();
    }

    /// Tells a device to do something.
    ///
    /// @param params a JSON object, as the command wants it
    /// @return the command as it stands then
    public Command control(Caller caller, DeviceId id, String name, JsonNode params) {
        Device device = fleet.device(caller, id);
        caller.require(Permission.DEVICE_CONTROL, device.resource());
        HardwareKind kind =
                hardware.kind(id).orElseThrow(() -> new NotFound("device to control", id.value()));
        Repertoire.Ready ready = repertoire.ready(kind, name, params);
        Order order = new Order(caller, ready, log.begin(caller, id, name, params));
        if (ready.command().isForConnected() && !device.online()) await(order, device.name());
        else send(order);
        return log.find(order.command.id().value()).orElse(order.command);
    }

    /// One command, of a device that the caller may control.
    public Command command(Caller caller, CommandId id) {
        Command found = log.find(id.value()).orElseThrow(() -> new NotFound("command", id.value()));
        caller.requireSight(
                Permission.DEVICE_CONTROL,
                fleet.device(Caller.system("fleet"), found.deviceId()).resource(),
                () -> new NotFound("command", id.value()));
        return found;
    }

    /// What one device was told, the newest first unless asked otherwise.
    public Page<Command> commands(Caller caller, DeviceId id, Listing listing) {
        caller.require(Permission.DEVICE_CONTROL, fleet.device(caller, id).resource());
        return log.of(id, listing);
    }

    /// How many are in that state, in the whole house.
    long count(CommandState state) {
        return log.count(state);
    }

    /// Somebody's command on its way.
    record Order(Caller caller, Repertoire.Ready ready, Command command) {}

    private void await(Order order, String name) {
        String missing = name + " is not connected, and did not come in time.";
        waiting.add(order, later, () -> end(order, CommandState.TIMEOUT, null, missing));
        if (fleet.isOnline(order.command.deviceId())) arrived(order.command.deviceId());
    }

    private void look(DeviceId device) {
        if (!later.isShutdown()) later.execute(() -> arrived(device));
    }

    private void arrived(DeviceId device) {
        for (Order order : waiting.take(device)) {
            try {
                send(order);
            } catch (Problem refused) {
                LOG.debug("what waited for a device is refused", refused);
            }
        }
    }

    /// Throws what is refused at once.
    private void send(Order order) {
        CompletionStage<?> outcome;
        try {
            outcome = order.ready.send(order.caller, order.command.deviceId());
        } catch (Problem refused) {
            end(order, CommandState.FAILED, null, refused.getMessage());
            throw refused;
        }
        CompletableFuture<?> coming = outcome.toCompletableFuture().copy();
        if (coming.isDone()) {
            ended(order, coming);
            return;
        }
        log.sent(order.command);
        Duration limit = order.ready.command().timeLimit();
        var _ =
                coming.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                        .whenCompleteAsync((_, _) -> ended(order, coming), later);
    }

    private void ended(Order order, CompletableFuture<?> outcome) {
        try {
            Object output = outcome.join();
            end(order, CommandState.COMPLETED, repertoire.json(output), null);
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof TimeoutException) {
                long seconds = order.ready.command().timeLimit().toSeconds();
                end(order, CommandState.TIMEOUT, null, "No answer within " + seconds + " s.");
            } else {
                end(order, CommandState.FAILED, null, sentence(failure.getCause()));
            }
        }
    }

    private static String sentence(@Nullable Throwable failure) {
        if (failure instanceof Problem problem) return String.valueOf(problem.getMessage());
        LOG.error("a command failed", failure);
        return "Something went wrong inside the hub.";
    }

    private void end(
            Order order, CommandState how, @Nullable JsonNode output, @Nullable String why) {
        Command command = order.command;
        log.ended(command, how, output, why);
        if (how == CommandState.COMPLETED) {
            journal.note(command.deviceId(), Level.INFO, command.command(), null);
        } else {
            String told = command.command() + ": " + why;
            journal.note(command.deviceId(), Level.WARN, "command", told);
        }
    }

    @Override
    public void close() {
        arrivals.close();
        waiting.close();
        later.shutdownNow();
    }
}
