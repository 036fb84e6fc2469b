package org.hearth.ui.entry;

import org.hearth.server.fleet.Fleet;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.settings.Extent;
import org.hearth.server.settings.Setting;
import org.hearth.server.settings.Settings;

import java.time.Duration;

/// How long a visit lasts without a key, the mouse or a touch, as the family has set it for this
/// console or for the house. Thread-safe; may take a while.
public record IdleLimit(Settings settings, Fleet fleet) {
    /// Nobody stands behind it: it holds for whoever visits.
    private static final Caller HUB = Caller.system("console");

    /// What is set.
    public static final Setting<Duration> SETTING =
            Setting.minutes(
                            "console.idle_minutes",
                            5,
                            1,
                            120,
                            "How long the computer waits after the last touch before it goes back"
                                    + " from whoever came in with a PIN")
                    .in(Extent.Kind.HOUSEHOLD, Extent.Kind.DEVICE);

    /// Declares what can be set.
    public IdleLimit {
        settings.declare(SETTING);
    }

    /// How long, now.
    Duration now() {
        Extent[] here =
                fleet.console(HUB).stream()
                        .map(console -> Extent.device(console.value()))
                        .toArray(Extent[]::new);
        return settings.value(SETTING, here);
    }
}
