package org.hearth.app;

import java.util.Locale;

/// Whether this machine can show a window.
final class Display {
    private Display() {}

    static boolean isThere() {
        boolean isLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean isHeadless = "Headless".equals(System.getProperty("glass.platform"));
        return !isLinux || isHeadless || isSet("DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
