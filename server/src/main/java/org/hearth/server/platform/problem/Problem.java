package org.hearth.server.platform.problem;

/// Something a person can act on: the message says what happened and what to do next.
///
/// HTTP answers are made from these in one place; the console shows the message as it is.
public abstract sealed class Problem extends RuntimeException
        permits Broken,
                Busy,
                Conflict,
                Denied,
                Invalid,
                NotFound,
                OutOfRange,
                TimedOut,
                TooLarge,
                Unauthenticated {

    private final String message;

    /// A problem with its sentence.
    ///
    /// @param message a full sentence for people, without secrets and paths of other persons
    protected Problem(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
