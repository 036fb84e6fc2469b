package org.hearth.server.access;

import jakarta.validation.constraints.Size;

import org.hearth.server.platform.auth.PersonId;

import java.util.List;

/// Who is in a group.
///
/// @param personIds at most 1024
public record Members(@Size(max = 1024) List<PersonId> personIds) {

    /// Copies the ids.
    public Members {
        personIds = personIds == null ? List.of() : List.copyOf(personIds);
    }
}
