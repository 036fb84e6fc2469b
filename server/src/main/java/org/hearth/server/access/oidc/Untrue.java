package org.hearth.server.access.oidc;

/// What the provider answers proves nothing about anybody.
final class Untrue extends Exception {
    Untrue(String reason) {
        super(reason);
    }
}
