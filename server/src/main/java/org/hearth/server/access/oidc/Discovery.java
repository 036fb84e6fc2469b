package org.hearth.server.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import org.hearth.server.platform.time.Age;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// What the provider says of itself, and its keys: remembered for an hour. Thread-safe.
///
/// Nothing is asked before somebody wants to sign in. A provider that has just failed is not asked
/// again for some seconds, so that those who wait behind do not each wait in full.
final class Discovery {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PRESENT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final String issuer;
    private final Calls calls;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Known known;
    private @Nullable Failure failure;

    /// @param metadata its addresses and abilities
    /// @param keys with which it signs
    record Known(OIDCProviderMetadata metadata, JWKSet keys, Instant readAt) {}

    private record Failure(String reason, Instant at) {}

    Discovery(String issuer, Calls calls, InstantSource clock) {
        this.issuer = issuer;
        this.calls = calls;
        this.clock = clock;
    }

    /// What is known, asked for when it is too old.
    Known known() throws IOException {
        return within(FRESH);
    }

    /// What the provider has said in the last seconds: it is there, and a browser that is sent to
    /// it will not find itself before an error page.
    Known present() throws IOException {
        return within(PRESENT);
    }

    private Known within(Duration age) throws IOException {
        asking.lock();
        try {
            return known != null && Age.isWithin(age, known.readAt(), clock.instant())
                    ? known
                    : ask();
        } finally {
            asking.unlock();
        }
    }

    /// What is newer than that: keys change, and a key that is not among these may be a new one.
    Known newerThan(Known old) throws IOException {
        asking.lock();
        try {
            return known != null && known.readAt().isAfter(old.readAt()) ? known : ask();
        } finally {
            asking.unlock();
        }
    }

    private Known ask() throws IOException {
        if (failure != null && Age.isWithin(PAUSE, failure.at(), clock.instant()))
            throw new IOException(failure.reason);
        try {
            OIDCProviderMetadata metadata = document();
            JWKSet keys = JWKSet.parse(calls.read(metadata.getJWKSetURI()));
            Known fresh = new Known(metadata, keys, clock.instant());
            known = fresh;
            failure = null;
            return fresh;
        } catch (IOException | ParseException | java.text.ParseException unusable) {
            failure = new Failure(String.valueOf(unusable.getMessage()), clock.instant());
            throw new IOException(unusable.getMessage(), unusable);
        }
    }

    private OIDCProviderMetadata document() throws IOException, ParseException {
        URI address = URI.create(issuer.replaceFirst("/$", "") + DOCUMENT);
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(calls.read(address));
        String itself = metadata.getIssuer().getValue();
        if (!itself.equals(issuer)) {
            throw new IOException(
                    "the provider calls itself " + itself + ": make that the oidc-issuer");
        }
        boolean isWhole =
                Stream.of(
                                metadata.getAuthorizationEndpointURI(),
                                metadata.getTokenEndpointURI(),
                                metadata.getJWKSetURI())
                        .allMatch(this::isUsable);
        if (!isWhole) throw new IOException(address + " misses an address that is needed");
        URI besides = metadata.getUserInfoEndpointURI();
        if (besides != null && !isUsable(besides)) {
            throw new IOException(address + " sends the hub to " + besides + ", which is not safe");
        }
        return metadata;
    }

    /// A provider reached by https sends nobody on by less.
    private boolean isUsable(@Nullable URI address) {
        if (address == null || address.getHost() == null) return false;
        boolean mayBePlain = issuer.startsWith("http://");
        return Objects.equals("https", address.getScheme())
                || (mayBePlain && Objects.equals("http", address.getScheme()));
    }
}
