package org.hearth.server.access;

/// Where the family signs in besides the hub.
///
/// @param name what people call it
/// @param issuer its address, as [Identity#issuer] has it
public record TrustedProvider(String name, String issuer) {}
