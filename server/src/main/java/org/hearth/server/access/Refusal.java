package org.hearth.server.access;

import org.hearth.server.platform.problem.Busy;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Why somebody who comes by the sign-in provider is not let in.
enum Refusal {
    /// There is no provider.
    NONE("no provider is configured"),
    /// Too long ago, used already, or begun in another browser.
    STALE("the sign-in was not begun in this browser, too long ago or used already"),
    CANCELLED("was ended at the provider"),
    AWAY("the provider does not answer"),
    REJECTED("what the provider answered proves nothing"),
    NO_EMAIL("the provider tells no e-mail address"),
    UNVERIFIED("the provider has not verified the e-mail address"),
    UNKNOWN("nobody of the house has this e-mail address"),
    TAKEN("the person is linked with another account at the provider"),
    SWITCHED_OFF("the account is switched off, or the visit is over"),
    BUSY("too many tries"),
    /// The database is away, or somebody else was first again and again.
    UNREADY("the hub could not do it at that moment");

    private final String reason;

    Refusal(String reason) {
        this.reason = reason;
    }

    /// What a provider's error stands for; OAuth 2.0, RFC 6749, 4.1.2.1.
    static Refusal of(@Nullable String error) {
        return switch (error) {
            case "access_denied" -> CANCELLED;
            case "server_error", "temporarily_unavailable" -> AWAY;
            case null, default -> REJECTED;
        };
    }

    /// Why it is not possible now.
    static Refusal of(Busy notNow) {
        return notNow.reason() == Busy.Cause.TOO_MANY_TRIES ? BUSY : UNREADY;
    }

    /// As the phone app reads it, such as `switched-off`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// For the record.
    String reason() {
        return reason;
    }

    /// Whether it may be somebody who guesses: no fault of the provider or the hub, and no change
    /// of mind.
    boolean isSuspicious() {
        return switch (this) {
            case CANCELLED, AWAY, NONE, BUSY, UNREADY -> false;
            case STALE, REJECTED, NO_EMAIL, UNVERIFIED, UNKNOWN, TAKEN, SWITCHED_OFF -> true;
        };
    }
}
