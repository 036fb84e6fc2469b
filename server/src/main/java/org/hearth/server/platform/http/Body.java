package org.hearth.server.platform.http;

import org.hearth.server.platform.json.Decoder;

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

    /// Words of any form, at most one MiB: what devices of other makers say.
    record Words() implements Body<String> {}
}
