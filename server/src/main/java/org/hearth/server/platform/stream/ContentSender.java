package org.hearth.server.platform.stream;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

import org.hearth.server.platform.problem.OutOfRange;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/// Sends bytes with everything players and browsers ask for: ranges, `ETag`, `HEAD`.
public final class ContentSender {
    private ContentSender() {}

    /// Sends the content, or the part of it that is asked for; throws [OutOfRange] when there is no
    /// such part.
    public static void send(HttpServerExchange exchange, Content content) {
        String etag = '"' + content.etag() + '"';
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, content.mimeType())
                .put(Headers.ETAG, etag)
                .put(Headers.CACHE_CONTROL, "private, max-age=" + content.maxAge().toSeconds());
        boolean isKnown = etag.equals(header(exchange, Headers.IF_NONE_MATCH_STRING));
        switch (content) {
            case Content.Memory memory -> {
                if (isKnown) notModified(exchange);
                else {
                    ByteBuffer bytes = ByteBuffer.wrap(memory.bytes());
                    Ending.of(exchange, at -> at.getResponseSender().send(bytes));
                }
            }
            case Content.OpenFile file -> {
                exchange.getResponseHeaders().put(Headers.ACCEPT_RANGES, "bytes");
                if (file.fileName() != null) {
                    exchange.getResponseHeaders()
                            .put(
                                    Headers.CONTENT_DISPOSITION,
                                    "attachment; filename=\"" + file.fileName() + '"');
                }
                FileTransfer transfer = new FileTransfer(exchange, file.channel());
                if (isKnown) {
                    transfer.close();
                    notModified(exchange);
                } else {
                    send(exchange, file, range(exchange, file.length(), etag), transfer);
                }
            }
        }
    }

    private static ByteRange range(HttpServerExchange exchange, long length, String etag) {
        String condition = header(exchange, "If-Range");
        return condition == null || condition.equals(etag)
                ? ByteRange.parse(header(exchange, Headers.RANGE_STRING), length)
                : new ByteRange.Whole();
    }

    private static void send(
            HttpServerExchange exchange,
            Content.OpenFile file,
            ByteRange range,
            FileTransfer transfer) {
        switch (range) {
            case ByteRange.Outside _ -> {
                transfer.close();
                throw new OutOfRange(file.length());
            }
            case ByteRange.Whole _ -> start(exchange, transfer, 0, file.length());
            case ByteRange.Part part -> {
                exchange.setStatusCode(206);
                exchange.getResponseHeaders()
                        .put(
                                Headers.CONTENT_RANGE,
                                "bytes " + part.first() + "-" + part.last() + "/" + file.length());
                start(exchange, transfer, part.first(), part.length());
            }
        }
    }

    private static void start(
            HttpServerExchange exchange, FileTransfer transfer, long from, long count) {
        exchange.setResponseContentLength(count);
        if (exchange.getRequestMethod().equals(Methods.HEAD) || count == 0) {
            transfer.close();
            Ending.of(exchange, HttpServerExchange::endExchange);
        } else {
            transfer.start(from, count);
        }
    }

    private static void notModified(HttpServerExchange exchange) {
        exchange.setStatusCode(304);
        Ending.of(exchange, HttpServerExchange::endExchange);
    }

    private static @Nullable String header(HttpServerExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }
}
