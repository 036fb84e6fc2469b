package org.hearth.server.platform.host;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/// Asks a hub at an address how it is, as a phone would. Thread-safe; waits a second for the
/// connection and another one for the answer. One that is too busy to say is there nevertheless.
final class Dial implements Predicate<URI> {
    private static final Logger LOG = LoggerFactory.getLogger(Dial.class);
    private static final int PATIENCE_MS = 1_000;
    private static final int LONGEST = 1_000;
    private static final int BUSY = 503;

    @Override
    public boolean test(URI hub) {
        try {
            URI question = hub.resolve("/api/health");
            HttpURLConnection call =
                    (HttpURLConnection) question.toURL().openConnection(Proxy.NO_PROXY);
            call.setConnectTimeout(PATIENCE_MS);
            call.setReadTimeout(PATIENCE_MS);
            if (call.getResponseCode() == BUSY) return true;
            try (InputStream answer = call.getInputStream()) {
                String said = new String(answer.readNBytes(LONGEST), StandardCharsets.UTF_8);
                return call.getResponseCode() == 200 && said.contains("\"status\"");
            }
        } catch (IOException silent) {
            LOG.debug("nobody answers at {}", hub, silent);
            return false;
        }
    }
}
