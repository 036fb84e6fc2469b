package org.hearth.server.platform.socket;

import java.nio.ByteBuffer;

/// What is done with one open socket. Called on a thread of its own, one thing at a time, in the
/// order in which things come, but for [#gone].
public interface SocketHandler {
    /// What goes over it.
    Wire wire();

    /// Whether whoever was let in may still be here: asked once, before anything is listened to.
    /// Their right may have ended after it was checked and before their socket was known to be one
    /// of its own. Whatever it throws counts as no.
    boolean isStillIn();

    /// The other end said something in words.
    void said(String words);

    /// The other end said something in bytes.
    void said(ByteBuffer bytes);

    /// Nothing goes over it any more. Called at once, on any thread, also while something that came
    /// before is still worked off.
    default void gone() {}

    /// It is over, from either side; nothing comes after this.
    void ended();
}
