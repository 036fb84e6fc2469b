package org.hearth.ui.system;

import org.hearth.server.platform.auth.Caller;

/// Looks at the hub and the machine it runs on; made where both are known.
///
/// Thread-safe, may take a second, called in the background. Needs the permission `health:read`.
@FunctionalInterface
public interface SystemLook {
    /// How it is now. Answers also while the database is away.
    SystemReport report(Caller caller);
}
