package org.hearth.server.platform.actions;

/// The parameters of an action that takes none.
public record NoParams() {}
