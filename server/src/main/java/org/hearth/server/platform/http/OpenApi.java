package org.hearth.server.platform.http;

import org.hearth.server.platform.json.Schemas;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the endpoint table as an OpenAPI 3.1 document, the same bytes for the same table.
public final class OpenApi {
    private static final Pattern PIECE = Pattern.compile("\\{(\\w+)}");
    private static final List<Endpoint.Query> LISTING =
            List.of(
                    new Endpoint.Query("limit", "1 to 200 items, 50 by default"),
                    new Endpoint.Query("offset", "a multiple of limit"),
                    new Endpoint.Query("orderBy", "a field of the list"),
                    new Endpoint.Query("orderDir", "asc or desc"),
                    new Endpoint.Query("search", "words that must all occur"));

    private final JsonMapper json;
    private final Schemas schemas;

    /// @param json only makes the nodes
    public OpenApi(JsonMapper json) {
        this.json = json;
        schemas = Schemas.ofComponents(json);
    }

    /// The document.
    public ObjectNode document(List<Endpoint<?, ?>> endpoints, String version) {
        ObjectNode document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", "Hearth").put("version", version);
        Map<String, ObjectNode> paths = new TreeMap<>();
        endpoints.forEach(
                endpoint ->
                        paths.computeIfAbsent(endpoint.template(), _ -> json.createObjectNode())
                                .set(
                                        endpoint.method().toString().toLowerCase(Locale.ROOT),
                                        operation(endpoint)));
        ObjectNode pathsNode = document.putObject("paths");
        paths.forEach(pathsNode::set);
        document.putObject("components").set("schemas", schemas.all());
        return document;
    }

    private ObjectNode operation(Endpoint<?, ?> endpoint) {
        ObjectNode operation = json.createObjectNode();
        operation.put("summary", endpoint.doc());
        operation.put("x-permission", endpoint.permission().wire());
        ArrayNode parameters = operation.putArray("parameters");
        Matcher pieces = PIECE.matcher(endpoint.template());
        while (pieces.find()) parameter(parameters, pieces.group(1), "path", "");
        if (endpoint.answer() instanceof Answer.Listed<?>) {
            LISTING.forEach(one -> parameter(parameters, one.name(), "query", one.doc()));
        }
        endpoint.query().forEach(one -> parameter(parameters, one.name(), "query", one.doc()));
        switch (endpoint.body()) {
            case Body.None _ -> {}
            case Body.Json<?>(Class<?> type) -> {
                ObjectNode body = operation.putObject("requestBody");
                body.put("required", true);
                content(body, schemas.of(type));
            }
            case Body.Words _ ->
                    content(operation.putObject("requestBody"), json.createObjectNode());
        }
        ObjectNode responses = operation.putObject("responses");
        answer(responses.putObject(String.valueOf(endpoint.answer().status())), endpoint.answer());
        ObjectNode problem = responses.putObject("default");
        problem.put("description", "A problem, RFC 9457");
        return operation;
    }

    private void answer(ObjectNode response, Answer<?> answer) {
        response.put("description", "Success");
        switch (answer) {
            case Answer.Json<?> one -> content(response, schemas.of(one.type()));
            case Answer.Listed<?> many -> content(response, schemas.pageOf(many.item()));
            case Answer.Nothing _ -> response.put("description", "Done");
            case Answer.Redirect _ -> response.put("description", "Another page to go on to");
            case Answer.Bytes _ -> response.put("description", "The bytes");
        }
    }

    private static void content(ObjectNode parent, ObjectNode schema) {
        parent.putObject("content").putObject("application/json").set("schema", schema);
    }

    private static void parameter(ArrayNode parameters, String name, String where, String doc) {
        ObjectNode parameter = parameters.addObject();
        parameter.put("name", name).put("in", where);
        if (where.equals("path")) parameter.put("required", true);
        if (!doc.isEmpty()) parameter.put("description", doc);
        parameter.putObject("schema").put("type", "string");
    }
}
