package org.hearth.server.boxes;

import org.hearth.server.platform.problem.Conflict;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// What a box was asked and has not answered yet, for a minute at most. Thread-safe.
final class BoxQuestions {
    private static final int MOST = 100;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<Long, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();

    /// Waits for the answer to a call.
    ///
    /// @param id of the call, which is sent afterwards
    CompletionStage<JsonNode> await(long id) {
        if (open.size() >= MOST) throw new Conflict("The box has not answered what it was asked.");
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        var _ =
                answer.orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((_, _) -> open.remove(id));
        return answer.minimalCompletionStage();
    }

    /// It answered; nothing where nobody asked.
    void answered(long id, JsonNode result) {
        CompletableFuture<JsonNode> waiting = open.remove(id);
        if (waiting != null) waiting.complete(result);
    }

    /// It refused, in its own words.
    void refused(long id, String message) {
        CompletableFuture<JsonNode> waiting = open.remove(id);
        if (waiting != null) {
            waiting.completeExceptionally(new Conflict("The box refuses: " + message));
        }
    }

    /// It has hung up.
    void over() {
        open.values()
                .forEach(
                        waiting ->
                                waiting.completeExceptionally(
                                        new Conflict("The box hung up before it answered.")));
        open.clear();
    }
}
