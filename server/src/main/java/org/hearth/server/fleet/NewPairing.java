package org.hearth.server.fleet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hearth.server.access.Scope;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A device is to come in.
///
/// @param scope how far it may go at most
/// @param personId whose it will be; the caller's when null
/// @param name of a guest who is new; of any other device what its page offers to call it
/// @param until of a guest who is new: when their visit ends, with everything that they are
///   connected by; null lets the device of a known person in
public record NewPairing(
        @NotNull Scope scope,
        @Nullable PersonId personId,
        @Nullable @Size(max = 100) String name,
        @Nullable Instant until) {

    /// A device of a known person.
    public NewPairing(Scope scope, @Nullable PersonId personId, @Nullable String name) {
        this(scope, personId, name, null);
    }

    /// Whether somebody comes whom the house does not know; throws [Invalid] when it is not clear.
    boolean isNewGuest() {
        if (until == null) return false;
        if (scope != Scope.GUEST) throw new Invalid("until", "is for guests only");
        if (personId != null) {
            throw new Invalid("until", "is for new guests; change the person's last day instead");
        }
        return true;
    }
}
