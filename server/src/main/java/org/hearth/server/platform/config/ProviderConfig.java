package org.hearth.server.platform.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the family signs in besides the hub: a provider of OpenID Connect.
///
/// @param issuer its address, letter by letter as it names itself
/// @param clientId how it knows the hub
/// @param clientSecret empty for a public client, which proves itself by PKCE alone
/// @param name for people; blank for the issuer's host
public record ProviderConfig(
        String issuer, String clientId, Optional<String> clientSecret, String name) {
    private static final Pattern HOME_NAME =
            Pattern.compile("[^.]+|.+\\.(local|lan|home|internal|home\\.arpa)");

    /// Puts the issuer's host in place of a blank name.
    public ProviderConfig {
        if (name.isBlank()) name = host(issuer);
    }

    /// Whether this is an address that the hub may trust what it reads from: https, or plain http
    /// where the hub itself is reached by plain http, within the home.
    static boolean isSafe(String issuer) {
        try {
            URI address = new URI(issuer);
            if (address.getHost() == null || address.getUserInfo() != null) return false;
            if (address.getQuery() != null || address.getFragment() != null) return false;
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && isAtHome(address.getHost()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isAtHome(String host) {
        try {
            InetAddress address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
            return address.isLoopbackAddress() || address.isSiteLocalAddress();
        } catch (IllegalArgumentException aName) {
            return HOME_NAME.matcher(host).matches();
        }
    }

    private static String host(String issuer) {
        try {
            return String.valueOf(new URI(issuer).getHost());
        } catch (URISyntaxException notAnAddress) {
            return issuer;
        }
    }

    /// Never shows the secret.
    @Override
    public String toString() {
        return "ProviderConfig[" + issuer + ", " + clientId + "]";
    }
}
