package org.hearth.server.platform.auth;

import org.jspecify.annotations.Nullable;

/// Where a request comes from.
///
/// @param ipAddress the peer's address; null inside the hub
/// @param userAgent what the peer calls itself, cut at 200 characters
public record Origin(@Nullable String ipAddress, @Nullable String userAgent) {
    /// The console and the hub itself.
    public static final Origin HERE = new Origin(null, null);

    /// Cuts what a stranger may make arbitrarily long.
    public Origin {
        if (userAgent != null && userAgent.length() > 200) userAgent = userAgent.substring(0, 200);
    }
}
