package org.hearth.server.access;

import org.jspecify.annotations.Nullable;

/// The answer to a sign-in.
///
/// @param accessToken null for `web` clients, whose tokens are in cookies
/// @param refreshToken null for `web` clients
/// @param expiresIn seconds until the access token must be renewed
public record SignedIn(
        @Nullable String accessToken, @Nullable String refreshToken, long expiresIn) {

    /// Never shows a token.
    @Override
    public String toString() {
        return "SignedIn[" + expiresIn + "]";
    }
}
