package org.hearth.server.platform.actions;

import jakarta.persistence.EnumeratedValue;

import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.TimedOut;

import java.util.Locale;

/// How an execution ended.
public enum Outcome {
    SUCCESS,
    ERROR,
    /// The caller may not do this.
    DENIED,
    /// It did not end in its time; whether it took effect cannot be said.
    TIMEOUT;

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);

    static Outcome of(Result result) {
        return switch (result) {
            case Result.Output _ -> SUCCESS;
            case Result.Failure failure ->
                    switch (failure.problem()) {
                        case Denied _ -> DENIED;
                        case TimedOut _ -> TIMEOUT;
                        default -> ERROR;
                    };
        };
    }
}
