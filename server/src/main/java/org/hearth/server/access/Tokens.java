package org.hearth.server.access;

import org.hearth.server.platform.auth.SessionId;

import java.time.Duration;

/// A fresh pair of tokens: shown to their bearer once and never stored readable.
///
/// @param access presented with every request, 15 minutes
/// @param refresh exchanged once for the next pair, 90 days
/// @param life of the access token
public record Tokens(SessionId session, String access, String refresh, Duration life) {
    /// Never shows a token.
    @Override
    public String toString() {
        return "Tokens[" + session + "]";
    }
}
