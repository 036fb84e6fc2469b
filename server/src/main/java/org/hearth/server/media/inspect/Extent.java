package org.hearth.server.media.inspect;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How long it plays and how large it is shown, in pixels as people see it: rotation is applied.
public record Extent(
        @Nullable Duration duration, @Nullable Integer width, @Nullable Integer height) {

    static final Extent UNKNOWN = new Extent(null, null, null);

    /// Of something that only sounds. `seconds` that are not a positive number are unknown.
    static Extent lasting(double seconds) {
        return new Extent(duration(seconds), null, null);
    }

    static Extent sized(int width, int height) {
        return new Extent(null, width, height);
    }

    static @Nullable Duration duration(double seconds) {
        return seconds > 0 && seconds < Integer.MAX_VALUE
                ? Duration.ofMillis(Math.round(seconds * 1000))
                : null;
    }
}
