package org.hearth.server.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks ID tokens: signature by one of the provider's keys, issuer, audience, authorized party,
/// times with a minute of leeway, nonce. Thread-safe.
///
/// Only signatures by key pairs count. Neither `none` nor a signature by the client's secret is
/// ever taken, whatever the provider says of itself.
final class IdTokens {
    private static final int LEEWAY_SECONDS = 60;
    private static final Set<JWSAlgorithm> KEY_PAIRS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private final ClientID client;
    private final Discovery discovery;

    IdTokens(ClientID client, Discovery discovery) {
        this.client = client;
        this.discovery = discovery;
    }

    /// What the token says; a signature by a key that is not known yet has the keys read again.
    ///
    /// @throws BadJOSEException when it proves nothing
    IDTokenClaimsSet check(JWT token, Nonce nonce)
            throws IOException, BadJOSEException, JOSEException {
        Discovery.Known known = discovery.known();
        try {
            return check(token, nonce, known);
        } catch (BadJWTException wrongClaims) {
            throw wrongClaims;
        } catch (BadJOSEException unknownKey) {
            return check(token, nonce, discovery.newerThan(known));
        }
    }

    private IDTokenClaimsSet check(JWT token, Nonce nonce, Discovery.Known known)
            throws BadJOSEException, JOSEException {
        JWSVerificationKeySelector<SecurityContext> keys =
                new JWSVerificationKeySelector<>(
                        algorithms(known), new ImmutableJWKSet<>(known.keys()));
        IDTokenValidator validator =
                new IDTokenValidator(known.metadata().getIssuer(), client, keys, null);
        validator.setMaxClockSkew(LEEWAY_SECONDS);
        IDTokenClaimsSet claims = validator.validate(token, nonce);
        // The library reads this claim and lets any value pass.
        AuthorizedParty party = claims.getAuthorizedParty();
        if (party != null && !party.getValue().equals(client.getValue())) {
            throw new BadJWTException("Unexpected authorized party: " + party);
        }
        return claims;
    }

    /// RS256 is what every provider can: OpenID Connect Discovery, 3.
    private static Set<JWSAlgorithm> algorithms(Discovery.Known known) {
        List<JWSAlgorithm> offered = known.metadata().getIDTokenJWSAlgs();
        Set<JWSAlgorithm> algorithms =
                new HashSet<>(offered == null ? List.of(JWSAlgorithm.RS256) : offered);
        algorithms.retainAll(KEY_PAIRS);
        return algorithms.isEmpty() ? Set.of(JWSAlgorithm.RS256) : algorithms;
    }
}
