package org.hearth.server.access;

import jakarta.validation.Valid;

/// A policy as somebody wrote it again.
///
/// @param policy all of it
/// @param version that was read
public record PolicyChange(@Valid NewPolicy policy, Long version) {}
