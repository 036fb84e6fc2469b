package org.hearth.server.access.oidc;

import org.jspecify.annotations.Nullable;

/// What the provider says of somebody who came back from it.
public sealed interface Proof {
    /// It is this account.
    ///
    /// @param subject the account's id at the provider, the same for ever
    /// @param email null when the provider does not tell
    /// @param isEmailVerified whether the provider has made sure that the address is theirs
    record Proven(String subject, @Nullable String email, boolean isEmailVerified)
            implements Proof {}

    /// What came back proves nothing.
    ///
    /// @param reason for the record and the log
    record Rejected(String reason) implements Proof {}

    /// The provider does not answer, or not in a way that can be understood.
    ///
    /// @param reason for the log
    record Away(String reason) implements Proof {}
}
