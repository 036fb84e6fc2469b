package org.hearth.server.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import org.hearth.server.platform.config.ProviderConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// The household's sign-in provider: sends browsers there, and learns from it who came back.
///
/// Thread-safe. Four may talk to it at once and nobody waits for a place, so that a provider that
/// hangs does not keep the hub from its other work: to one more it is away. Nothing is asked before
/// the first sign-in.
public final class Provider implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;

    private final ProviderConfig config;
    private final ClientID client;
    private final Calls calls;
    private final Discovery discovery;
    private final IdTokens tokens;
    private final TokenEndpoint endpoint;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /// Whom the provider may let through.
    public enum Account {
        /// Whoever is signed in there already.
        ANY,
        /// Somebody who signs in there anew, because the one who is there was the wrong one.
        ANOTHER
    }

    /// As the operator has configured it.
    public Provider(ProviderConfig config, InstantSource clock) {
        this(config, clock, LIMIT);
    }

    /// @param limit of each call
    Provider(ProviderConfig config, InstantSource clock, Duration limit) {
        this.config = config;
        client = new ClientID(config.clientId());
        calls = new Calls(limit);
        discovery = new Discovery(config.issuer(), calls, clock);
        tokens = new IdTokens(client, discovery);
        endpoint = new TokenEndpoint(config, calls);
    }

    /// What people call it.
    public String name() {
        return config.name();
    }

    /// Its address, the first half of an account's identity.
    public String issuer() {
        return config.issuer();
    }

    /// Where to send the browser; empty when the provider does not answer.
    public Optional<URI> address(Journey journey, Account account) {
        try {
            return alone(() -> Optional.of(request(journey, account)));
        } catch (IOException | ParseException | BadJOSEException | JOSEException | Untrue away) {
            LOG.warn("the sign-in provider does not answer: {}", away.getMessage());
            return Optional.empty();
        }
    }

    /// Learns who came back.
    ///
    /// @param issuer what the answer says of its sender; null when it says nothing
    public Proof proof(Journey journey, String code, @Nullable String issuer) {
        try {
            return alone(() -> ask(journey, code, issuer));
        } catch (IOException | ParseException away) {
            LOG.warn("the sign-in provider does not answer: {}", away.getMessage());
            return new Proof.Away(String.valueOf(away.getMessage()));
        } catch (BadJOSEException | JOSEException | Untrue rejected) {
            LOG.warn("the sign-in provider proves nothing: {}", rejected.getMessage());
            return new Proof.Rejected(String.valueOf(rejected.getMessage()));
        }
    }

    private URI request(Journey journey, Account account) throws IOException {
        AuthenticationRequest.Builder request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                new Scope("openid", "email", "profile"),
                                client,
                                journey.redirect())
                        .endpointURI(discovery.present().metadata().getAuthorizationEndpointURI())
                        .state(new State(journey.state()))
                        .nonce(new Nonce(journey.nonce()))
                        .codeChallenge(
                                new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256);
        if (account == Account.ANOTHER) request.prompt(Prompt.Type.LOGIN);
        return request.build().toURI();
    }

    private Proof ask(Journey journey, String code, @Nullable String issuer)
            throws IOException, ParseException, BadJOSEException, JOSEException, Untrue {
        OIDCProviderMetadata metadata = discovery.known().metadata();
        boolean isFromElsewhere =
                issuer == null
                        ? metadata.supportsAuthorizationResponseIssuerParam()
                        : !issuer.equals(config.issuer());
        if (isFromElsewhere) throw new Untrue("the answer is not of this provider");
        OIDCTokenResponse answer = endpoint.exchange(metadata, journey, code);
        JWT token = answer.getOIDCTokens().getIDToken();
        if (token == null) throw new Untrue("there is no ID token");
        IDTokenClaimsSet claims = tokens.check(token, new Nonce(journey.nonce()));
        String subject = claims.getSubject().getValue();
        if (claims.getStringClaim("email") != null) return proven(subject, claims);
        return endpoint.account(metadata, answer.getOIDCTokens().getAccessToken(), subject)
                .map(more -> proven(subject, more))
                .orElseGet(() -> new Proof.Proven(subject, null, false));
    }

    private static Proof proven(String subject, ClaimsSet claims) {
        boolean isVerified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return new Proof.Proven(subject, claims.getStringClaim("email"), isVerified);
    }

    /// Something that talks to the provider.
    @FunctionalInterface
    private interface Talk<T> {
        T run() throws IOException, ParseException, BadJOSEException, JOSEException, Untrue;
    }

    private <T> T alone(Talk<T> talk)
            throws IOException, ParseException, BadJOSEException, JOSEException, Untrue {
        if (!places.tryAcquire()) throw new IOException("too many are signing in at once");
        try {
            return talk.run();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}
