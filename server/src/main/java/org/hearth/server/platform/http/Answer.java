package org.hearth.server.platform.http;

import org.hearth.server.platform.stream.Content;

import java.net.URI;

/// What an endpoint gives.
public sealed interface Answer<A> {

    /// The status of success.
    int status();

    /// One record as a JSON object.
    record Json<A>(Class<A> type, int status) implements Answer<A> {}

    /// A page of records: `{items, total, page, pageSize, totalPages}`.
    record Listed<A>(Class<?> item) implements Answer<A> {
        @Override
        public int status() {
            return 200;
        }
    }

    /// Nothing but success.
    record Nothing() implements Answer<Done> {
        @Override
        public int status() {
            return 204;
        }
    }

    /// Another page to go on to; only for browsers, and only after a GET.
    record Redirect() implements Answer<URI> {
        @Override
        public int status() {
            return 302;
        }
    }

    /// Bytes of a file or of memory.
    record Bytes() implements Answer<Content> {
        @Override
        public int status() {
            return 200;
        }
    }
}
