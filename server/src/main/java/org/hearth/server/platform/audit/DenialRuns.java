package org.hearth.server.platform.audit;

import org.hearth.server.platform.auth.Actor;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.time.Age;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Counts what one caller is refused again and again, so that asking a thousand times a second
/// costs two rows a minute. Thread-safe.
///
/// The first refusal is told at once. What the same sign-in is refused of the same permission for
/// things of the same type at the same address within a minute is counted, and told as one, with
/// the first of these things, when the minute is over: whoever guesses ids asks for another thing
/// each time. Counts live in memory: a hub that is killed forgets those of its last minute, and
/// never a first refusal.
final class DenialRuns {
    private static final Duration RUN = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final LinkedHashMap<Key, Run> running = new LinkedHashMap<>();

    private record Key(
            Actor actor,
            @Nullable SessionId session,
            Permission missing,
            ResourceType type,
            @Nullable String route) {}

    /// One caller's refusals.
    ///
    /// @param thing for what it was refused the first time
    /// @param route such as `GET /api/devices`; null inside the hub
    /// @param repeats how often it happened again after the first time
    /// @param since when it happened for the first time
    record Run(
            Caller caller,
            Permission missing,
            Ref thing,
            @Nullable String route,
            long repeats,
            Instant since) {
        private Run again() {
            return new Run(caller, missing, thing, route, repeats + 1, since);
        }
    }

    /// Counts one refusal.
    ///
    /// @return what is to be told now: this one if it is the first of its run, and runs that are
    ///   over
    synchronized List<Run> add(
            Caller caller, Permission missing, Ref thing, @Nullable String route, Instant now) {
        List<Run> told = new ArrayList<>(over(now));
        Key key = new Key(caller.actor(), caller.session(), missing, thing.type(), route);
        Run before = running.get(key);
        if (before == null) {
            if (running.size() == MOST) take(told);
            Run first = new Run(caller, missing, thing, route, 0, now);
            running.put(key, first);
            told.add(first);
        } else {
            running.put(key, before.again());
        }
        return told;
    }

    /// The repeated ones whose minute is over; each is returned once.
    synchronized List<Run> over(Instant now) {
        List<Run> over = new ArrayList<>();
        while (!running.isEmpty()
                && !Age.isWithin(RUN, running.firstEntry().getValue().since(), now)) {
            take(over);
        }
        return over;
    }

    /// All the repeated ones, for a hub that stops.
    synchronized List<Run> all() {
        return over(Instant.MAX);
    }

    /// Ends the oldest run; one without repeats has been told already.
    private void take(List<Run> told) {
        Run oldest = running.pollFirstEntry().getValue();
        if (oldest.repeats() > 0) told.add(oldest);
    }
}
