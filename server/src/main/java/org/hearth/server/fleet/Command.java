package org.hearth.server.fleet;

import org.hearth.server.platform.auth.PersonId;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;

/// Something that a device was told, and what came of it.
///
/// @param personId who told it; null when the hub did
/// @param params a JSON object
/// @param output as the device answered; null until it is completed
/// @param problem why it failed, for people
/// @param sentAt when the device got it
public record Command(
        CommandId id,
        DeviceId deviceId,
        String command,
        JsonNode params,
        CommandState state,
        @Nullable PersonId personId,
        @Nullable JsonNode output,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt) {

    /// @param json reads what was kept
    static Command of(CommandRow row, JsonMapper json) {
        return new Command(
                new CommandId(row.id),
                new DeviceId(row.deviceId),
                row.command,
                json.readTree(row.params),
                row.state,
                row.userId == null ? null : new PersonId(row.userId),
                row.output == null ? null : json.readTree(row.output),
                row.problem,
                row.createdAt,
                row.sentAt,
                row.endedAt);
    }
}
