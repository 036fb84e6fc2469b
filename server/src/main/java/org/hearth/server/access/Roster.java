package org.hearth.server.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import java.util.List;

/// Who may do what inside one place.
public record Roster(@Size(max = 1024) List<@Valid RosterEntry> entries) {

    /// Copies the entries.
    public Roster {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }
}
