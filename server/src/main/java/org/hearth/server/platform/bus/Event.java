package org.hearth.server.platform.bus;

/// Something that happened and is committed. Implemented by each feature's sealed events.
public interface Event {}
