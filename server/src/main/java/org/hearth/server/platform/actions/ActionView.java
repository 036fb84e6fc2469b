package org.hearth.server.platform.actions;

import org.hearth.server.platform.auth.Caller;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// An action as a caller sees it.
///
/// @param schema of its parameters, JSON Schema draft 2020-12; not to be changed
/// @param permission that it takes
/// @param riskScore 0 to 100
/// @param mayRun whether this caller has the permission
/// @param whyNot for people; null when they may
public record ActionView(
        String name,
        String description,
        JsonNode schema,
        String permission,
        Category category,
        int riskScore,
        Risk.Band risk,
        long timeLimitMs,
        boolean mayRun,
        @Nullable String whyNot) {

    static ActionView of(Action<?> action, JsonNode schema, Caller caller) {
        String whyNot = caller.whyNot(action.permission()).orElse(null);
        return new ActionView(
                action.name(),
                action.description(),
                schema,
                action.permission().wire(),
                action.category(),
                action.risk().score(),
                action.risk().band(),
                action.timeLimit().toMillis(),
                whyNot == null,
                whyNot);
    }
}
