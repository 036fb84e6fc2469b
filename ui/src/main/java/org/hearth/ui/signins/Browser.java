package org.hearth.ui.signins;

import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What a browser calls itself, in words. Pure.
///
/// The order of looking is that of developer.mozilla.org, "Browser detection using the user agent":
/// Edge and Opera name Chrome too, Chrome names Safari, and Android names Linux.
final class Browser {
    private static final List<Sign> PROGRAMS =
            List.of(
                    new Sign("Edg", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("SamsungBrowser/", "Samsung Internet"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("Safari/", "Safari"),
                    new Sign("curl/", "curl"));
    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Android", "Android"),
                    new Sign("Windows", "Windows"),
                    new Sign("Mac OS X", "Mac"),
                    new Sign("CrOS", "ChromeOS"),
                    new Sign("Linux", "Linux"));

    private record Sign(String mark, String name) {}

    private Browser() {}

    /// `Firefox on Android`; empty when it says nothing that anybody knows.
    static String words(@Nullable String userAgent) {
        if (userAgent == null) return "";
        Optional<String> program = first(PROGRAMS, userAgent);
        Optional<String> system = first(SYSTEMS, userAgent);
        if (program.isEmpty() || system.isEmpty()) return program.or(() -> system).orElse("");
        return Texts.text("signins.browser", program.get(), system.get());
    }

    private static Optional<String> first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(one -> userAgent.contains(one.mark()))
                .map(Sign::name)
                .findFirst();
    }
}
