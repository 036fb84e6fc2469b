package org.hearth.server.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.TokenRequest;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

import okhttp3.Headers;

import org.hearth.server.platform.config.ProviderConfig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/// A sign-in provider on this machine that nobody here wrote: mock-oauth2-server of the Norwegian
/// labour administration. It checks PKCE. One thread at a time.
public final class TestProvider implements AutoCloseable {
    /// How it knows the hub.
    public static final String CLIENT = "hearth";

    private static final String HOUSE = "house";
    private static final long HOUR = 3_600;

    private final Queue<Supplier<OAuth2HttpResponse>> whims = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final TurningKeys keys = new TurningKeys();
    private final MockOAuth2Server server =
            new MockOAuth2Server(
                    new OAuth2Config(
                            false,
                            null,
                            null,
                            false,
                            new OAuth2TokenProvider(keys),
                            Set.of(),
                            new NettyWrapper()),
                    new Whim());
    private final HttpClient browser = HttpClient.newHttpClient();

    /// Listens on a free port.
    public TestProvider() {
        server.start();
    }

    /// How the hub finds it.
    public ProviderConfig config() {
        return new ProviderConfig(issuer(), CLIENT, Optional.empty(), "Family login");
    }

    /// Its own address.
    public String issuer() {
        return server.issuerUrl(HOUSE).toString();
    }

    /// The account that signs in next.
    ///
    /// @param claims of its ID token, in place of what would stand there
    public void next(String subject, Map<String, ?> claims) {
        server.enqueueCallback(callback(subject, claims));
    }

    /// An ID token of its own.
    public String token(String subject, Map<String, ?> claims) {
        return server.issueToken(HOUSE, CLIENT, callback(subject, claims)).serialize();
    }

    /// It would put its own values over some of these.
    private static DefaultOAuth2TokenCallback callback(String subject, Map<String, ?> claims) {
        return new DefaultOAuth2TokenCallback(
                HOUSE, subject, "JWT", List.of(CLIENT), claims, HOUR) {
            @Override
            public Map<String, Object> addClaims(TokenRequest request) {
                Map<String, Object> all = new HashMap<>(super.addClaims(request));
                all.putAll(claims);
                return all;
            }
        };
    }

    /// Answers so the next time, whatever it is asked.
    public void answer(int status, String json) {
        Headers headers = Headers.of("Content-Type", "application/json");
        whims.add(() -> new OAuth2HttpResponse(headers, status, json, null));
    }

    /// Hands out this as the next ID token.
    public void answerToken(String idToken) {
        answer(
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                        .formatted(idToken));
    }

    /// Does not answer the next time.
    public void hang() {
        whims.add(
                () -> {
                    try {
                        closing.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    return new OAuth2HttpResponse(Headers.of(), 503, null, null);
                });
    }

    /// Signs with another key from now on.
    public void turnKeys() {
        keys.turn();
    }

    /// Goes there as a browser does; the address it is sent back to.
    public URI visit(URI address) {
        try {
            return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .orElseThrow();
        } catch (IOException failure) {
            throw new AssertionError("the provider does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        browser.shutdownNow();
        server.shutdown();
    }

    /// Stands before the provider's own routes for as long as there are answers waiting.
    private final class Whim implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return !whims.isEmpty();
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return whims.remove().get();
        }
    }

    private static final class TurningKeys extends KeyProvider {
        private RSAKey key = fresh();

        @Override
        public JWK signingKey(String keyId) {
            return key;
        }

        void turn() {
            key = fresh();
        }

        private static RSAKey fresh() {
            try {
                return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            } catch (JOSEException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
