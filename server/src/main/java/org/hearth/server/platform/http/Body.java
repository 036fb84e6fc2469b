package org.hearth.server.platform.http;

/// What an endpoint takes.
public sealed interface Body<B> {

    /// Nothing; a body that is sent is ignored.
    record None() implements Body<Void> {}

    /// A JSON object that becomes a record; at most one MiB.
    record Json<B>(Class<B> type) implements Body<B> {
        public Json {
            Decoder.requireBoxes(type);
        }
    }
}
