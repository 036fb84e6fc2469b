package org.hearth.server.access;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.regex.Pattern;

/// An address within the phone app, such as `/#/playlists`; never one that leads elsewhere.
///
/// @param text begins with one slash
record LocalPage(String text) {
    static final LocalPage START = new LocalPage("/");

    /// Browsers take `//` and `/\` for another host and overlook control characters, so that only
    /// what our own pages use may stand here.
    private static final Pattern LOCAL =
            Pattern.compile("/(?!/|api/)[A-Za-z0-9._~/-]{0,100}(#[A-Za-z0-9._~/-]{0,100})?");

    /// That page, or the start for anything else.
    static LocalPage of(@Nullable String wanted) {
        return wanted != null && LOCAL.matcher(wanted).matches() ? new LocalPage(wanted) : START;
    }

    /// The page, told how the sign-in went.
    ///
    /// @param outcome `in`, or the code of a [Refusal]
    URI told(String outcome) {
        int hash = text.indexOf('#');
        String path = hash < 0 ? text : text.substring(0, hash);
        String rest = hash < 0 ? "" : text.substring(hash);
        return URI.create(path + "?oidc=" + outcome + rest);
    }
}
