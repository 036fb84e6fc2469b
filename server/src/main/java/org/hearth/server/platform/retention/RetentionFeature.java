package org.hearth.server.platform.retention;

import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.post;
import static org.hearth.server.platform.http.Endpoints.put;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;

import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.http.Endpoint;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;

/// The addresses of retention, and its night.
public final class RetentionFeature implements Feature {
    private static final LocalTime QUIET_HOUR = LocalTime.of(4, 20);

    private final Retention retention;

    /// Builds the feature; nothing runs yet.
    public RetentionFeature(Platform platform) {
        retention = platform.retention();
        platform.jobs().repeat("retention.run", new Daily(QUIET_HOUR), retention::runByItself);
    }

    /// The door.
    public Retention retention() {
        return retention;
    }

    /// @param maxAgeDays null keeps it for ever
    record Choice(@Nullable Integer maxAgeDays) {}

    /// @param removed what went, by sort of data
    record Removed(List<RetentionPreview> removed) {}

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/retention", RetentionRule.class)
                        .allow(Permission.SETTINGS_READ)
                        .doc("How long each sort of data is kept")
                        .handle(
                                r ->
                                        Page.of(
                                                r.listing(),
                                                "dataClass",
                                                retention.rules(r.caller()),
                                                RetentionRule::dataClass)),
                list("/api/retention/preview", RetentionPreview.class)
                        .allow(Permission.SETTINGS_READ)
                        .doc("What would go now; removes nothing")
                        .handle(
                                r ->
                                        Page.of(
                                                r.listing(),
                                                "dataClass",
                                                retention.preview(r.caller()),
                                                RetentionPreview::dataClass)),
                put("/api/retention/{dataClass}", Choice.class, RetentionRule.class)
                        .allow(Permission.SETTINGS_MANAGE)
                        .doc("Chooses how long a sort of data is kept")
                        .handle(
                                r ->
                                        retention.choose(
                                                r.caller(),
                                                r.path("dataClass"),
                                                r.body().maxAgeDays())),
                post("/api/retention/run", Void.class, Removed.class)
                        .allow(Permission.SETTINGS_MANAGE)
                        .doc("Removes now what is too old")
                        .handle(r -> new Removed(retention.run(r.caller()))));
    }
}
