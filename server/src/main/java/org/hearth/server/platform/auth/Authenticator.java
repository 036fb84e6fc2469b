package org.hearth.server.platform.auth;

import java.util.Optional;

/// Turns a presented token into a caller. Implemented by the features that hand tokens out.
@FunctionalInterface
public interface Authenticator {

    /// The caller behind a token; empty when it is unknown, too old or revoked.
    ///
    /// Cheap for tokens seen lately: it runs before every request.
    Optional<Caller> authenticate(String token, Origin origin);
}
