package org.hearth.server.platform.socket;

import java.time.Duration;

/// How often clients are asked whether they are still there, and how long they have to answer.
///
/// @param patience shorter than `every`
public record Pulse(Duration every, Duration patience) {
    /// Refuses a patience that would outlast the next question.
    public Pulse {
        if (patience.compareTo(every) >= 0) {
            throw new IllegalArgumentException("patience must be shorter than " + every);
        }
    }

    /// What phones are told to expect: every 30 s, closed after 10 s without an answer.
    public static final Pulse USUAL = new Pulse(Duration.ofSeconds(30), Duration.ofSeconds(10));
}
