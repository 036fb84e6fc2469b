package org.hearth.server.fleet;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Instant;

/// Something that a device was told, and what came of it.
///
/// @param personId who told it; null when the hub did
/// @param params a JSON object; empty for who may not see what was to be played
/// @param output as the device answered; null until it is completed
/// @param problem why it failed, for people; null for who may not see what was to be played
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

    /// As somebody may see it: what was to be played is for whoever told it, and for those who may
    /// see everything that can be played.
    Command seenBy(Caller caller) {
        boolean isOwn = personId != null && personId.value().equals(caller.personValue());
        if (isOwn || caller.reach(Permission.MEDIA_READ).isEverywhere()) return this;
        return new Command(
                id,
                deviceId,
                command,
                JsonNodeFactory.instance.objectNode(),
                state,
                personId,
                output,
                null,
                createdAt,
                sentAt,
                endedAt);
    }

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
