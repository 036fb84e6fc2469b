package org.hearth.server.platform.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import org.hearth.server.platform.problem.Broken;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.OutOfRange;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.problem.TimedOut;
import org.hearth.server.platform.problem.TooLarge;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.server.platform.stream.Ending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers every failure as `application/problem+json`, in this one place. Thread-safe.
///
/// Format: RFC 9457, "Problem Details for HTTP APIs".
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /// The one place where any exception of a request ends.
    void answer(HttpServerExchange exchange, Throwable failure) {
        if (exchange.isResponseStarted()) {
            LOG.debug("answer breaks off", failure);
            exchange.endExchange();
            return;
        }
        if (failure instanceof Problem problem) {
            if (problem instanceof Busy busy) {
                long seconds = Math.max(1, busy.retryAfter().toSeconds());
                exchange.getResponseHeaders().put(Headers.RETRY_AFTER, seconds);
            }
            if (problem instanceof OutOfRange range) {
                exchange.getResponseHeaders()
                        .put(Headers.CONTENT_RANGE, "bytes */" + range.length());
            }
            LOG.debug("answers {}", problem.getMessage());
            send(exchange, kind(problem), problem.getMessage(), faults(problem));
        } else {
            String id = Correlation.of(exchange);
            LOG.error("request {} fails", id, failure);
            Problem told = new Broken(id);
            send(exchange, kind(told), told.getMessage(), List.of());
        }
    }

    /// A problem without an exception, for the few that arise before the pipeline.
    void answer(HttpServerExchange exchange, int status, String type, String sentence) {
        send(exchange, new Kind(status, type, title(type)), sentence, List.of());
    }

    private record Kind(int status, String type, String title) {}

    private static Kind kind(Problem problem) {
        return switch (problem) {
            case Invalid _ -> kind(400, "invalid");
            case Unauthenticated _ -> kind(401, "unauthenticated");
            case Denied _ -> kind(403, "denied");
            case NotFound _ -> kind(404, "not_found");
            case Conflict _ -> kind(409, "conflict");
            case OutOfRange _ -> kind(416, "range");
            case TooLarge _ -> kind(413, "too_large");
            case TimedOut _ -> kind(504, "timeout");
            case Broken _ -> kind(500, "internal");
            case Busy busy ->
                    switch (busy.reason()) {
                        case TOO_MANY_TRIES -> kind(429, "too_many_tries");
                        case OVERLOADED -> kind(503, "overloaded");
                        case DATABASE_UNAVAILABLE -> kind(503, "database_unavailable");
                    };
        };
    }

    private static Kind kind(int status, String type) {
        String title = type.equals("internal") ? "Internal error" : title(type);
        return new Kind(status, type, title);
    }

    private static String title(String type) {
        String words = type.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<Invalid.Fault> faults(Problem problem) {
        return problem instanceof Invalid invalid ? invalid.faults() : List.of();
    }

    private void send(
            HttpServerExchange exchange,
            Kind kind,
            @Nullable String detail,
            List<Invalid.Fault> faults) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:hearth:problem:" + kind.type());
        body.put("title", kind.title());
        body.put("status", kind.status());
        body.put("detail", String.valueOf(detail));
        body.put("instance", "urn:hearth:request:" + Correlation.of(exchange));
        body.put("errors", faults);
        exchange.setStatusCode(kind.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
        ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(body));
        Ending.of(exchange, ending -> ending.getResponseSender().send(bytes));
    }
}
