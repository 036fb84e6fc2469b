package org.hearth.server.platform.auth;

import org.jspecify.annotations.Nullable;

/// Where a request comes from.
///
/// @param ipAddress the client's address, whatever trusted proxies are between; null inside the hub
/// @param userAgent what the peer calls itself, cut at 200 characters and without U+0000, which
///   PostgreSQL does not keep
public record Origin(@Nullable String ipAddress, @Nullable String userAgent) {
    /// The console and the hub itself.
    public static final Origin HERE = new Origin(null, null);

    /// Mends what a stranger may make arbitrarily long, or such that no record could keep it.
    public Origin {
        if (userAgent != null) userAgent = userAgent.replace("\0", "");
        if (userAgent != null && userAgent.length() > 200) userAgent = userAgent.substring(0, 200);
    }
}
