package org.hearth.migrations.postgres;

/// Hears that the supervised server died and that it is back. Called on the server's watch thread,
/// one call at a time: be quick, hand longer work on.
public interface ServerListener {

    /// The server is gone; connections fail until [#cameBack()].
    void wentAway();

    /// The server answers again, at the same address as before.
    void cameBack();
}
