package org.hearth.server.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.util.Locale;

/// The device that somebody signs in with, as it introduces itself.
public record Client(@NotBlank @Size(max = 100) String name, Type type) {

    /// What it is. A `web` client keeps its tokens in HTTP-only cookies.
    public enum Type {
        PHONE,
        TABLET,
        TV,
        WEB,
        CONSOLE;

        /// As stored.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
