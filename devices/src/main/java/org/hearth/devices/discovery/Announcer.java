package org.hearth.devices.discovery;

import java.net.InetAddress;
import java.util.List;

/// Says in the home network that this house is here. Thread-safe.
public interface Announcer extends AutoCloseable {

    /// Announces the house at these addresses of this machine, each in its own network and nowhere
    /// else; whatever was announced at others is taken back. Does not wait.
    ///
    /// @param addresses at most one of each network card
    void announceAt(List<InetAddress> addresses);

    /// Says goodbye, so that nobody looks for a house that is gone; takes eight seconds at most.
    @Override
    void close();
}
