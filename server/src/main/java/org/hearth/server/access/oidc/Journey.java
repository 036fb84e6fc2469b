package org.hearth.server.access.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

import java.net.URI;

/// One trip of a browser to the provider and back: what must be the same at both ends.
///
/// @param state comes back in the address
/// @param nonce comes back in the ID token
/// @param verifier proves to the provider that who asked is who fetches; PKCE, RFC 7636
/// @param redirect where the provider sends the browser back to
public record Journey(String state, String nonce, String verifier, URI redirect) {
    private static final int BYTES = 32;

    /// A new one with 256 random bits for each.
    public static Journey to(URI redirect) {
        return new Journey(
                new State(BYTES).getValue(),
                new Nonce(BYTES).getValue(),
                new CodeVerifier().getValue(),
                redirect);
    }

    /// Never shows a secret.
    @Override
    public String toString() {
        return "Journey[" + redirect + "]";
    }
}
