package org.hearth.server.platform.actions;

import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.post;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;
import org.hearth.server.platform.json.Doc;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// `/api/actions`. A failure becomes the problem that it is everywhere else; a time limit that is
/// over is 504, not 503, for nobody should simply repeat what may have happened.
public final class ActionRoutes {
    private final Actions actions;

    /// @param actions called by each line
    public ActionRoutes(Actions actions) {
        this.actions = actions;
    }

    /// @param params as the action's schema wants them; none when null
    record ActionCall(@Doc("As the schema of the action wants them") @Nullable ObjectNode params) {}

    /// @param output what was answered
    record ActionOutput(JsonNode output) {}

    /// Its lines of the endpoint table.
    public List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/actions", ActionView.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("What can be done by its name, and whether the caller may")
                        .handle(r -> actions.actions(r.caller(), r.listing())),
                list("/api/actions/executions", Execution.class)
                        .allow(Permission.AUDIT_READ)
                        .doc("What was done, by whom and how it ended; the newest first")
                        .query("action", "only of this name")
                        .query("outcome", "success, error, denied or timeout")
                        .handle(r -> actions.executions(r.caller(), query(r))),
                get("/api/actions/{name}", ActionView.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("One action with the JSON Schema of its parameters")
                        .handle(r -> actions.action(r.caller(), r.path("name"))),
                post("/api/actions/{name}", ActionCall.class, ActionOutput.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("Does it, as the caller; faults name the parameters, 504 is too late")
                        .handle(this::execute));
    }

    private ActionOutput execute(Request<ActionCall> request) {
        ObjectNode given = request.body().params();
        ObjectNode params = given == null ? JsonNodeFactory.instance.objectNode() : given;
        Result result = actions.execute(request.caller(), request.path("name"), params);
        return switch (result) {
            case Result.Output(JsonNode output) -> new ActionOutput(output);
            case Result.Failure(var problem) -> throw problem;
        };
    }

    private static ExecutionQuery query(Request<?> request) {
        return new ExecutionQuery(
                request.query("action").orElse(null),
                request.query("outcome", Outcome.class).orElse(null),
                request.listing());
    }
}
