package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/// Somebody who went to the sign-in provider and is expected back once, within minutes.
@Entity
@Table(name = "oidc_login_states")
class LoginState {
    @Id byte[] stateHash;
    byte[] browserHash;
    String codeVerifier;
    String nonce;
    String redirectUri;
    String returnPath;
    String deviceName;
    Instant createdAt;
    Instant expiresAt;
}
