package org.hearth.server.platform.http;

import io.undertow.util.HttpString;
import io.undertow.util.Methods;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.stream.Content;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Begins lines of the endpoint table. Each line goes `get(...)`, `.allow(...)`, `.doc(...)`,
/// `.handle(...)`: what misses a permission or a sentence does not compile.
public final class Endpoints {
    private Endpoints() {}

    /// Reads one thing.
    public static <A> Start<Void, A> get(String template, Class<A> answer) {
        return line(Methods.GET, template, new Body.None(), new Answer.Json<>(answer, 200));
    }

    /// Reads a list, page by page.
    public static <T> Start<Void, Page<T>> list(String template, Class<T> item) {
        return line(Methods.GET, template, new Body.None(), new Answer.Listed<Page<T>>(item));
    }

    /// Reads bytes, whole or in ranges.
    public static Start<Void, Content> stream(String template) {
        return line(Methods.GET, template, new Body.None(), new Answer.Bytes());
    }

    /// Sends a browser on to another page.
    public static Start<Void, URI> redirect(String template) {
        return line(Methods.GET, template, new Body.None(), new Answer.Redirect());
    }

    /// Makes bytes of what is sent, such as a file of what somebody selected.
    public static <B> Start<B, Content> download(String template, Class<B> body) {
        return line(Methods.POST, template, body(body), new Answer.Bytes());
    }

    /// Makes something, or does what has an answer.
    public static <B, A> Start<B, A> post(String template, Class<B> body, Class<A> answer) {
        return line(Methods.POST, template, body(body), answer(answer, 200));
    }

    /// Takes whatever a device of another maker says, and answers it.
    public static <A> Start<String, A> hear(String template, Class<A> answer) {
        return line(Methods.POST, template, new Body.Words(), answer(answer, 200));
    }

    /// Makes a new thing: answers 201.
    public static <B, A> Start<B, A> add(String template, Class<B> body, Class<A> answer) {
        return line(Methods.POST, template, body(body), answer(answer, 201));
    }

    /// Begins long work: answers 202 with its present state.
    public static <A> Start<Void, A> begin(String template, Class<A> answer) {
        return line(Methods.POST, template, new Body.None(), answer(answer, 202));
    }

    /// Replaces something.
    public static <B, A> Start<B, A> put(String template, Class<B> body, Class<A> answer) {
        return line(Methods.PUT, template, body(body), answer(answer, 200));
    }

    /// Changes some fields of something.
    public static <B, A> Start<B, A> patch(String template, Class<B> body, Class<A> answer) {
        return line(Methods.PATCH, template, body(body), answer(answer, 200));
    }

    /// Removes something: answers 204.
    public static Start<Void, Done> delete(String template) {
        return line(Methods.DELETE, template, new Body.None(), new Answer.Nothing());
    }

    @SuppressWarnings("unchecked") // Void stands for no body
    private static <B> Body<B> body(Class<B> type) {
        return type == Void.class ? (Body<B>) new Body.None() : new Body.Json<>(type);
    }

    @SuppressWarnings("unchecked") // Done stands for no answer
    private static <A> Answer<A> answer(Class<A> type, int status) {
        return type == Done.class
                ? (Answer<A>) new Answer.Nothing()
                : new Answer.Json<>(type, status);
    }

    private static <B, A> Start<B, A> line(
            HttpString method, String template, Body<B> body, Answer<A> answer) {
        return permission ->
                doc ->
                        new Last<>() {
                            private final List<Endpoint.Query> query = new ArrayList<>();

                            @Override
                            public Last<B, A> query(String name, String what) {
                                query.add(new Endpoint.Query(name, what));
                                return this;
                            }

                            @Override
                            public Endpoint<B, A> handle(Handler<B, A> handler) {
                                return new Endpoint<>(
                                        method,
                                        template,
                                        permission,
                                        doc,
                                        query,
                                        body,
                                        answer,
                                        handler);
                            }
                        };
    }

    /// Asks for the permission.
    @FunctionalInterface
    public interface Start<B, A> {
        /// [Permission#PUBLIC] must be written out like any other.
        Documented<B, A> allow(Permission permission);
    }

    /// Asks for the sentence.
    @FunctionalInterface
    public interface Documented<B, A> {
        /// One sentence for `docs/openapi.json`.
        Last<B, A> doc(String sentence);
    }

    /// Takes query parameters and ends with the handler.
    public interface Last<B, A> {
        /// Adds a parameter of the query.
        Last<B, A> query(String name, String what);

        /// Ends the line.
        Endpoint<B, A> handle(Handler<B, A> handler);
    }
}
