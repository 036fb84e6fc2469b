package org.hearth.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Many connections that have each sent all of a large body but its last byte, so that whoever
/// takes them holds them all at once. One thread at a time.
final class HeldBodies implements AutoCloseable {
    private static final int BODY = 1_000_000;

    private final List<RawClient> senders = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    HeldBodies(Visitor visitor, int count) throws IOException {
        String head =
                """
                POST /api/playlists HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Connection: close\r
                Content-Length: %d\r
                \r
                {"name":"%s\
                """
                        .formatted(visitor.hub().getAuthority(), visitor.token(), BODY, "");
        int begun = head.length() - head.indexOf("\r\n\r\n") - 4;
        byte[] rest = "a".repeat(BODY - begun - 1).getBytes(StandardCharsets.ISO_8859_1);
        for (int sender = 0; sender < count; sender++) {
            RawClient one = new RawClient(visitor.hub().getPort());
            senders.add(one);
            one.send(head);
            one.offer(rest);
        }
    }

    /// Sends the last bytes and hears the answers.
    void finish() {
        for (RawClient one : senders) one.offer(new byte[] {'"'});
        for (RawClient one : senders) answers.add(one.rest());
    }

    /// How many were answered how.
    Map<String, Long> statuses() {
        return answers.stream()
                .map(answer -> answer.isEmpty() ? "nothing" : answer.substring(9, 12))
                .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    }

    /// Answers that are no sentence.
    List<String> unclear() {
        return answers.stream().filter(answer -> !answer.contains("\"detail\":\"")).toList();
    }

    @Override
    public void close() throws IOException {
        for (RawClient one : senders) one.close();
    }
}
