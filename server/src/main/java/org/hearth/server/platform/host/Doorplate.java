package org.hearth.server.platform.host;

/// What stands at the door of the house: what it is called, and where it is found.
///
/// @param name what the hub calls itself
public record Doorplate(String name, HubAddresses addresses) {}
