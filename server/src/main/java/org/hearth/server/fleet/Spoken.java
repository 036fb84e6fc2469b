package org.hearth.server.fleet;

import java.util.List;

/// What became of a few words.
///
/// @param understood the command that they mean
/// @param commands one for each device that was meant
public record Spoken(String understood, List<Command> commands) {

    /// Copies the commands.
    public Spoken {
        commands = List.copyOf(commands);
    }
}
