package org.hearth.server.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import java.util.List;

/// What one person or one group may do inside a place.
///
/// @param subject a person or a group
/// @param capabilities one at least
public record RosterEntry(
        @Valid Subject subject, @Size(min = 1, max = 7) List<Capability> capabilities) {

    /// Copies the capabilities.
    public RosterEntry {
        capabilities = capabilities == null ? List.of() : List.copyOf(capabilities);
    }
}
