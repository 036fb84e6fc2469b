package org.hearth.server.access.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import org.hearth.server.platform.config.ProviderConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Exchanges what a browser brought back for tokens, and asks about their owner. Thread-safe.
final class TokenEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);
    private static final int FIRST_SERVER_ERROR = 500;

    private final ProviderConfig config;
    private final Calls calls;

    TokenEndpoint(ProviderConfig config, Calls calls) {
        this.config = config;
        this.calls = calls;
    }

    /// @throws Untrue when the provider does not take the code, or the hub
    /// @throws IOException when the provider itself has failed
    OIDCTokenResponse exchange(OIDCProviderMetadata metadata, Journey journey, String code)
            throws IOException, ParseException, Untrue {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code),
                        journey.redirect(),
                        new CodeVerifier(journey.verifier()));
        HTTPResponse said = request(metadata, grant).toHTTPRequest().send(calls);
        if (said.getStatusCode() >= FIRST_SERVER_ERROR) {
            throw new IOException("the token endpoint answers " + said.getStatusCode());
        }
        TokenResponse answer = OIDCTokenResponseParser.parse(said);
        if (answer.indicatesSuccess()) return (OIDCTokenResponse) answer.toSuccessResponse();
        String error = answer.toErrorResponse().getErrorObject().getCode();
        throw new Untrue("the token endpoint says " + error);
    }

    private TokenRequest request(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
        URI endpoint = metadata.getTokenEndpointURI();
        ClientID client = new ClientID(config.clientId());
        return config.clientSecret()
                .map(secret -> authentication(metadata, client, new Secret(secret)))
                .map(proof -> new TokenRequest.Builder(endpoint, proof, grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
                .build();
    }

    /// By HTTP Basic, unless the provider wants it in the body alone.
    private static ClientAuthentication authentication(
            OIDCProviderMetadata metadata, ClientID client, Secret secret) {
        List<ClientAuthenticationMethod> offered = metadata.getTokenEndpointAuthMethods();
        boolean isInBody =
                offered != null
                        && !offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return isInBody
                ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret);
    }

    /// What the provider tells of an account beyond its ID token: some keep the e-mail address for
    /// this. Empty when it tells nothing, or of somebody else.
    Optional<UserInfo> account(OIDCProviderMetadata metadata, AccessToken token, String subject)
            throws IOException {
        URI endpoint = metadata.getUserInfoEndpointURI();
        if (endpoint == null) return Optional.empty();
        try {
            HTTPResponse said = new UserInfoRequest(endpoint, token).toHTTPRequest().send(calls);
            UserInfoResponse answer = UserInfoResponse.parse(said);
            if (!answer.indicatesSuccess()) return Optional.empty();
            return Optional.ofNullable(answer.toSuccessResponse().getUserInfo())
                    .filter(info -> info.getSubject().getValue().equals(subject));
        } catch (ParseException unusable) {
            LOG.warn("what {} tells of an account cannot be read", endpoint, unusable);
            return Optional.empty();
        }
    }
}
