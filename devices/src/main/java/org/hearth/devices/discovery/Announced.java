package org.hearth.devices.discovery;

/// What a house says of itself in the home network.
///
/// @param id the same for as long as the house exists
/// @param name what people call it
/// @param version of the hub, such as `0.1.0`
/// @param port where its server listens
public record Announced(String id, String name, String version, int port) {}
