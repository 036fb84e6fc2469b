package org.hearth.server.access;

import io.undertow.server.handlers.CookieImpl;

import org.hearth.server.platform.http.Request;
import org.hearth.server.platform.http.SignIn;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Hands tokens to a client: browsers get HTTP-only cookies, everyone else reads them.
///
/// The refresh cookie goes back to `/api/auth` only. `Secure` waits for HTTPS: on a plain LAN page
/// a browser would drop the cookie.
public final class TokenCookies {
    private static final String REFRESH = "hearth_refresh";
    private static final String REFRESH_PATH = "/api/auth";

    private TokenCookies() {}

    /// The answer for that client; sets the cookies of a `web` one.
    public static SignedIn hand(Request<?> request, Client.@Nullable Type type, Tokens tokens) {
        long seconds = tokens.life().toSeconds();
        if (type != Client.Type.WEB)
            return new SignedIn(tokens.access(), tokens.refresh(), seconds);
        set(request, SignIn.COOKIE, "/", tokens.access(), Keys.ACCESS_LIFE);
        set(request, REFRESH, REFRESH_PATH, tokens.refresh(), Keys.REFRESH_LIFE);
        return new SignedIn(null, null, seconds);
    }

    /// The refresh token that the browser sent; null when it sent none.
    static @Nullable String refresh(Request<?> request) {
        return request.cookie(REFRESH).orElse(null);
    }

    /// Takes the cookies back.
    static void clear(Request<?> request) {
        set(request, SignIn.COOKIE, "/", "", Duration.ZERO);
        set(request, REFRESH, REFRESH_PATH, "", Duration.ZERO);
    }

    private static void set(
            Request<?> request, String name, String path, String value, Duration life) {
        request.setCookie(
                new CookieImpl(name, value)
                        .setPath(path)
                        .setHttpOnly(true)
                        .setSameSiteMode("Strict")
                        .setMaxAge(Math.toIntExact(life.toSeconds())));
    }
}
