package org.hearth.server.access;

import jakarta.validation.Valid;

/// A person's form as somebody filled it in again.
///
/// @param person all of it: what is left out there is cleared
/// @param version that was read
public record PersonChange(@Valid NewPerson person, Long version) {}
