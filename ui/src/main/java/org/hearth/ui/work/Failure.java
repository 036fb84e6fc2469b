package org.hearth.ui.work;

import org.hearth.server.platform.problem.Busy;

import java.time.Duration;

/// Why nothing came, in a sentence for people, and whether waiting may mend it.
public sealed interface Failure {

    /// What happened and what to do next.
    String sentence();

    /// It passes by itself, such as a database that is away.
    ///
    /// @param retryAfter before that it is not worth asking again
    record Passing(String sentence, Duration retryAfter) implements Failure {}

    /// To ask again would be answered the same.
    record Lasting(String sentence) implements Failure {}

    /// What an exception means for whoever asked.
    ///
    /// @param sentence what people are told of it
    static Failure of(Exception cause, String sentence) {
        return cause instanceof Busy busy
                ? new Passing(sentence, busy.retryAfter())
                : new Lasting(sentence);
    }
}
