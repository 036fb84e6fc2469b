package org.hearth.server.platform.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// The short id that ties an answer, its log lines and its audit rows together.
final class Correlation {
    private static final AttachmentKey<String> KEY = AttachmentKey.create(String.class);

    private Correlation() {}

    static String of(HttpServerExchange exchange) {
        String known = exchange.getAttachment(KEY);
        if (known != null) return known;
        String made = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        exchange.putAttachment(KEY, made);
        return made;
    }
}
