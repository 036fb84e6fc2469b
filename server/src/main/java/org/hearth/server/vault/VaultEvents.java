package org.hearth.server.vault;

import org.hearth.server.platform.bus.Event;

/// What happened to the secrets: whose, and which. What is in them is told to nobody.
public sealed interface VaultEvents extends Event {
    /// Whose.
    SecretOwner owner();

    /// Which of theirs.
    String name();

    /// A secret is there that was not.
    record SecretAdded(SecretOwner owner, String name) implements VaultEvents {}

    /// A secret has another value: whoever uses it opens it again.
    record SecretReplaced(SecretOwner owner, String name) implements VaultEvents {}

    /// A secret is gone.
    record SecretRemoved(SecretOwner owner, String name) implements VaultEvents {}
}
