package org.hearth.server.fleet;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.spool.Spool;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What devices were told and what came of it, kept for 30 days. Thread-safe. How a command ended
/// while the database is away is spooled and written down later.
final class CommandLog {
    static final String ENDED = "fleet.command-ended";
    private static final String UNFINISHED = "The hub ended before it was done.";

    private final Tx tx;
    private final InstantSource clock;
    private final Spool spool;
    private final JsonMapper json = Json.mapper();

    CommandLog(Platform platform) {
        tx = platform.tx();
        clock = platform.clock();
        spool = platform.spool();
    }

    /// How a command ended.
    ///
    /// @param output JSON
    record Ended(
            CommandId id,
            DeviceId device,
            CommandState state,
            @Nullable String output,
            @Nullable String problem,
            Instant at) {}

    /// A device is to be told something.
    Command begin(Caller caller, DeviceId device, String name, JsonNode params) {
        CommandRow row = new CommandRow();
        row.id = Uuid7.next(clock);
        row.deviceId = device.value();
        row.userId = caller.personValue();
        row.command = name;
        row.params = json.writeValueAsString(params);
        row.state = CommandState.PENDING;
        row.createdAt = clock.instant();
        return tx.write(
                CommandRepository_::new,
                (commands, unit) -> {
                    commands.insert(row);
                    unit.publish(new FleetEvents.CommandChanged(device, new CommandId(row.id)));
                    return Command.of(row, json);
                });
    }

    /// Its device has it.
    void sent(Command command) {
        tx.write(
                CommandRepository_::new,
                (commands, unit) -> {
                    unit.publish(new FleetEvents.CommandChanged(command.deviceId(), command.id()));
                    return commands.sent(command.id().value(), CommandState.SENT, clock.instant());
                });
    }

    /// It is over; the first word on that counts.
    void ended(Command command, CommandState how, @Nullable JsonNode output, @Nullable String why) {
        String text = output == null ? null : json.writeValueAsString(output);
        Ended ended = new Ended(command.id(), command.deviceId(), how, text, why, clock.instant());
        try {
            write(ended);
        } catch (Busy away) {
            if (!away.isStoreAway()) throw away;
            spool.keep(ENDED, ended);
        }
    }

    /// Writes down how a command ended; the first word on that counts.
    void write(Ended ended) {
        tx.write(
                CommandRepository_::new,
                (commands, unit) -> {
                    unit.publish(new FleetEvents.CommandChanged(ended.device(), ended.id()));
                    return commands.ended(
                            ended.id().value(),
                            ended.state(),
                            ended.output(),
                            ended.problem(),
                            ended.at());
                });
    }

    /// Whatever an earlier hub was at when it ended does not come to its end any more.
    void recover() {
        tx.write(
                CommandRepository_::new,
                (commands, _) -> commands.endAll(CommandState.FAILED, UNFINISHED, clock.instant()));
    }

    /// One command as it is now.
    Optional<Command> find(UUID id) {
        return tx.read(CommandRepository_::new, commands -> commands.command(id))
                .map(row -> Command.of(row, json));
    }

    /// What one device was told, the newest first unless asked otherwise.
    Page<Command> of(DeviceId device, Listing listing) {
        Listing wanted = listing.newestFirst("createdAt");
        return tx.read(
                CommandRepository_::new,
                commands -> {
                    List<CommandRow> found =
                            commands.commands(
                                    device.value(), wanted.part(), wanted.by("createdAt", "id"));
                    return Page.of(wanted, found, commands.count(device.value()))
                            .map(row -> Command.of(row, json));
                });
    }

    /// How many are in that state.
    long count(CommandState state) {
        return tx.read(CommandRepository_::new, commands -> commands.count(state));
    }
}
