package org.hearth.server.fleet;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.problem.Broken;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    private static final String BROKEN = "Something went wrong inside the hub.";

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
    /// @param params a JSON object, as the command wants it; null for one that takes nothing
    /// @return the command as it stands then
    public Command control(Caller caller, DeviceId id, String name, @Nullable ObjectNode params) {
        Told told = tell(caller, id, name, params);
        if (told.refusal() != null) throw told.refusal();
        return told.command();
    }

    /// A command as it stands, and why the hub refused it at once.
    record Told(Command command, @Nullable Problem refusal) {}

    /// As [#control], but what is refused while it is done is told, as it is kept.
    Told tell(Caller caller, DeviceId id, String name, @Nullable ObjectNode given) {
        Device device = fleet.device(caller, id);
        caller.require(Permission.DEVICE_CONTROL, device.resource());
        HardwareKind kind =
                hardware.kind(id).orElseThrow(() -> new NotFound("device to control", id.value()));
        JsonNode params = given == null ? JsonNodeFactory.instance.objectNode() : given;
        Repertoire.Ready ready = repertoire.ready(kind, name, params);
        Order order = new Order(caller, ready, log.begin(caller, id, name, params));
        Problem refusal = null;
        if (ready.command().isForConnected() && !device.online()) await(order, device.name());
        else refusal = send(order).orElse(null);
        Command now = log.find(order.command.id().value()).orElse(order.command);
        return new Told(now.seenBy(caller), refusal);
    }

    /// One command, of a device that the caller may control.
    public Command command(Caller caller, CommandId id) {
        Command found = log.find(id.value()).orElseThrow(() -> new NotFound("command", id.value()));
        caller.requireSight(
                Permission.DEVICE_CONTROL,
                fleet.device(Caller.system("fleet"), found.deviceId()).resource(),
                () -> new NotFound("command", id.value()));
        return found.seenBy(caller);
    }

    /// What one device was told, the newest first unless asked otherwise.
    public Page<Command> commands(Caller caller, DeviceId id, Listing listing) {
        caller.require(Permission.DEVICE_CONTROL, fleet.device(caller, id).resource());
        return log.of(id, listing).map(one -> one.seenBy(caller));
    }

    /// How many commands of these devices are in that state.
    long count(CommandState state, List<DeviceId> devices) {
        return log.count(state, devices);
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
        waiting.take(device).forEach(this::send);
    }

    /// Why it is refused at once; empty when it is on its way or done.
    private Optional<Problem> send(Order order) {
        CompletableFuture<?> coming;
        try {
            coming =
                    order.ready
                            .send(order.caller, order.command.deviceId())
                            .toCompletableFuture()
                            .copy();
        } catch (Problem refused) {
            end(order, CommandState.FAILED, null, refused.getMessage());
            return Optional.of(refused);
        } catch (RuntimeException failure) {
            end(order, CommandState.FAILED, null, sentence(failure));
            return Optional.of(new Broken(BROKEN));
        }
        if (coming.isDone()) {
            ended(order, coming);
            return Optional.empty();
        }
        Duration limit = order.ready.command().timeLimit();
        var _ =
                coming.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                        .whenCompleteAsync((_, _) -> ended(order, coming), later);
        log.sent(order.command);
        return Optional.empty();
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
        return BROKEN;
    }

    private void end(
            Order order, CommandState how, @Nullable JsonNode output, @Nullable String why) {
        Command command = order.command;
        try {
            log.ended(command, how, output, why);
            note(command, how, why);
        } catch (RuntimeException failure) {
            LOG.error("how a command ended is not written down", failure);
        }
    }

    private void note(Command command, CommandState how, @Nullable String why) {
        if (how == CommandState.COMPLETED) {
            journal.note(command.deviceId(), Level.INFO, command.command(), null);
        } else {
            journal.note(
                    command.deviceId(),
                    Level.WARN,
                    Journal.REFUSED,
                    command.command() + ": " + why);
        }
    }

    @Override
    public void close() {
        arrivals.close();
        waiting.close();
        later.shutdownNow();
    }
}
