package org.hearth.server.platform.http;

import io.undertow.util.HttpString;

import org.hearth.server.platform.auth.Permission;

import java.util.List;

/// One line of the endpoint table: everything the pipeline and the documentation need.
///
/// @param method in capitals
/// @param template such as `/api/media/{id}`
/// @param permission refuses early and documents; the door alone decides
/// @param doc one sentence
/// @param query parameters of the query that it understands
/// @param body what it takes
/// @param answer what it gives
/// @param handler the one door call
public record Endpoint<B, A>(
        HttpString method,
        String template,
        Permission permission,
        String doc,
        List<Query> query,
        Body<B> body,
        Answer<A> answer,
        Handler<B, A> handler) {

    /// A parameter of the query.
    ///
    /// @param name as written in the URL
    /// @param doc what it does
    public record Query(String name, String doc) {}

    /// Copies the query parameters.
    public Endpoint {
        query = List.copyOf(query);
    }

    /// `GET /api/media`, as logs and tests name it.
    public String name() {
        return method + " " + template;
    }
}
