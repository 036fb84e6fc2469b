package org.hearth.server.fleet;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.spool.Spool;
import org.hearth.server.platform.text.Like;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What devices were told and what came of it, kept for 30 days. Thread-safe. How a command ended
/// while the database is away is spooled and written down later.
final class CommandLog {
    static final String ENDED = "fleet.command-ended";
    private static final Logger LOG = LoggerFactory.getLogger(CommandLog.class);
    private static final int LONGEST_OUTPUT = 16 * 1024;
    private static final Pattern UNSTORABLE =
            Pattern.compile("\\\\u(?:0000|[dD][89abAB][0-9a-fA-F]{2}|[dD][c-fC-F][0-9a-fA-F]{2})");

    /// Where an earlier hub had spooled how it ended, that is what counts.
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

    /// Its device has it; that much is not worth waiting for a database that is away.
    void sent(Command command) {
        try {
            writeSent(command);
        } catch (Busy away) {
            if (!away.isStoreAway()) throw away;
            LOG.debug("that a command was sent is not written down", away);
        }
    }

    private void writeSent(Command command) {
        tx.write(
                CommandRepository_::new,
                (commands, unit) -> {
                    unit.publish(new FleetEvents.CommandChanged(command.deviceId(), command.id()));
                    return commands.sent(command.id().value(), CommandState.SENT, clock.instant());
                });
    }

    /// It is over; the first word on that counts.
    void ended(Command command, CommandState how, @Nullable JsonNode output, @Nullable String why) {
        String text = output == null ? null : kept(json.writeValueAsString(output));
        Ended ended = new Ended(command.id(), command.deviceId(), how, text, why, clock.instant());
        spool.unlessWritten(ENDED, ended, () -> write(ended));
    }

    /// What a device answered, without what PostgreSQL keeps in no text (8.14.1 of its manual);
    /// nothing where it is too long.
    private static @Nullable String kept(String output) {
        String storable = UNSTORABLE.matcher(output).replaceAll("\\\\ufffd");
        return storable.length() > LONGEST_OUTPUT ? null : storable;
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
                            ended.at(),
                            UNFINISHED);
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
        String like = Like.of(listing.search());
        return tx.read(
                CommandRepository_::new,
                commands -> {
                    List<CommandRow> found =
                            commands.commands(
                                    device.value(),
                                    like,
                                    wanted.part(),
                                    wanted.by("createdAt", "id"));
                    return Page.of(wanted, found, commands.count(device.value(), like))
                            .map(row -> Command.of(row, json));
                });
    }

    /// How many commands of these devices are in that state.
    long count(CommandState state, List<DeviceId> devices) {
        List<UUID> ids = devices.stream().map(DeviceId::value).toList();
        return tx.read(CommandRepository_::new, commands -> commands.count(state, ids));
    }
}
