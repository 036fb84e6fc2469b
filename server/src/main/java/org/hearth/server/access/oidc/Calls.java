package org.hearth.server.access.oidc;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;

import org.hearth.server.platform.db.Tx;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks the provider over HTTP: no redirects, a limit on the time of the whole call and on the size
/// of the answer. Thread-safe; not for use in a transaction.
final class Calls implements HTTPRequestSender, AutoCloseable {
    /// Far more than any provider's keys or tokens need.
    private static final long LARGEST = 256 * 1024;

    private final Duration limit;
    private final HttpClient client;

    /// @param limit of one call, from connecting to the last byte
    Calls(Duration limit) {
        this.limit = limit;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limit)
                        .build();
    }

    /// The text behind an address; an answer that is no success is a failure.
    String read(URI address) throws IOException {
        HTTPResponse answer = new HTTPRequest(HTTPRequest.Method.GET, address).send(this);
        if (!answer.indicatesSuccess()) {
            throw new IOException(address + " answers " + answer.getStatusCode());
        }
        return String.valueOf(answer.getBody());
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        Tx.forbid();
        HttpResponse<String> said = await(request(asked));
        HTTPResponse answer = new HTTPResponse(said.statusCode());
        said.headers()
                .map()
                .forEach((name, values) -> answer.setHeader(name, values.toArray(String[]::new)));
        answer.setBody(said.body());
        return answer;
    }

    private static HttpRequest request(ReadOnlyHTTPRequest asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI());
        asked.getHeaderMap()
                .forEach((name, values) -> values.forEach(one -> request.header(name, one)));
        @Nullable String body = asked.getBody();
        return request.method(
                        asked.getMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> await(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(
                        request,
                        BodyHandlers.limiting(
                                BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IOException(request.uri() + " takes longer than " + limit, late);
        } catch (ExecutionException broken) {
            throw new IOException(request.uri() + " cannot be asked", broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the hub stops");
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
