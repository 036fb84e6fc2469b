package org.hearth.server.access;

import io.undertow.server.handlers.Cookie;
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

    /// Known to the one browser that went to the sign-in provider. It must come back from there, so
    /// that it is sent along when another site leads to ours.
    private static final String JOURNEY = "hearth_oidc";

    private static final String JOURNEY_PATH = "/api/auth/oidc";

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

    /// Sends a browser on its journey with something that only it knows.
    static void depart(Request<?> request, String secret) {
        request.setCookie(cookie(JOURNEY, secret, JOURNEY_PATH, LoginStates.LIFE, "Lax"));
    }

    /// What a browser brings back from its journey, once.
    static @Nullable String arrive(Request<?> request) {
        request.setCookie(cookie(JOURNEY, "", JOURNEY_PATH, Duration.ZERO, "Lax"));
        return request.cookie(JOURNEY).orElse(null);
    }

    private static void set(
            Request<?> request, String name, String path, String value, Duration life) {
        request.setCookie(cookie(name, value, path, life, "Strict"));
    }

    private static Cookie cookie(
            String name, String value, String path, Duration life, String sameSite) {
        return new CookieImpl(name, value)
                .setPath(path)
                .setHttpOnly(true)
                .setSameSiteMode(sameSite)
                .setMaxAge(Math.toIntExact(life.toSeconds()));
    }
}
