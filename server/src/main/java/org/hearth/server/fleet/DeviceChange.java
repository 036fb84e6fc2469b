package org.hearth.server.fleet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What may be changed of a device.
///
/// @param version the one that was read; a stale one is a conflict
public record DeviceChange(@NotBlank @Size(max = 100) String name, Long version) {}
