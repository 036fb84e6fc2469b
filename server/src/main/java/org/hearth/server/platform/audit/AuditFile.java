package org.hearth.server.platform.audit;

import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.stream.Content;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Acts as CSV in a file that vanishes when it is closed. One thread at a time.
final class AuditFile implements AutoCloseable {
    private static final JsonMapper JSON = Json.mapper();
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final List<String> HEADER =
            List.of(
                    "id",
                    "seq",
                    "createdAt",
                    "action",
                    "outcome",
                    "permission",
                    "reason",
                    "actorId",
                    "actorName",
                    "actorRoles",
                    "actorType",
                    "ipAddress",
                    "sessionId",
                    "userAgent",
                    "targetType",
                    "targetId",
                    "targetName",
                    "before",
                    "after",
                    "details",
                    "correlationIds");

    private final FileChannel channel;
    private final BufferedWriter out;
    private int rows;
    private @Nullable AuditEvent last;

    AuditFile() {
        try {
            Path path = Files.createTempFile("hearth-audit", ".csv");
            channel =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
            out.write(Csv.line(HEADER));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void write(List<AuditEvent> acts) {
        try {
            for (AuditEvent act : acts) out.write(Csv.line(cells(act)));
            rows += acts.size();
            if (!acts.isEmpty()) last = acts.getLast();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    int rows() {
        return rows;
    }

    @Nullable AuditEvent last() {
        return last;
    }

    /// The whole file, to be sent once; whoever sends it closes it.
    Content content(Instant now) {
        try {
            out.flush();
            return new Content.OpenFile(
                    channel,
                    channel.size(),
                    "text/csv; charset=utf-8",
                    UUID.randomUUID().toString(),
                    Duration.ZERO,
                    "hearth-audit-" + STAMP.format(now) + ".csv");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> cells(AuditEvent act) {
        AuditEvent.AuditContext context = act.actorContext();
        Target target = act.target() == null ? new Target("", null, null) : act.target();
        return List.of(
                text(act.id().value()),
                text(act.seq()),
                text(act.createdAt()),
                act.action(),
                act.outcome().wire,
                text(act.permission()),
                text(act.reason()),
                text(act.actor().id()),
                text(act.actor().name()),
                String.join(" ", act.actor().roles()),
                AuditEvent.wire(act.actor().type()),
                text(context.ipAddress()),
                text(context.sessionId()),
                text(context.userAgent()),
                target.type(),
                text(target.id()),
                text(target.name()),
                json(act.before()),
                json(act.after()),
                json(act.details()),
                String.join(" ", act.correlationIds()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String json(@Nullable Map<String, Object> values) {
        return values == null ? "" : JSON.writeValueAsString(values);
    }
}
