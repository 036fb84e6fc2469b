package org.hearth.server.access;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.http.Endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Persons, sign-ins and keys.
public final class AccessFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES =
            List.of(
                    User.class,
                    UserRole.class,
                    Session.class,
                    SessionToken.class,
                    PairingCode.class);

    private static final Duration KEEP_ENDED = Duration.ofDays(30);

    private final Platform platform;
    private final Household household;
    private final FrontDoor door;
    private final Codes codes;
    private final Sessions sessions;

    /// Builds the feature; nothing runs yet.
    public AccessFeature(Platform platform) {
        this.platform = platform;
        sessions = new Sessions(platform.tx(), platform.audit(), platform.clock());
        Keys keys = new Keys(platform.clock(), sessions);
        Passwords passwords = new Passwords();
        household =
                new Household(platform.tx(), platform.audit(), platform.clock(), keys, passwords);
        door = new FrontDoor(platform.tx(), platform.audit(), platform.clock(), keys, passwords);
        codes = new Codes(platform.tx(), platform.clock());
        platform.jobs().repeat("access.touch", FixedDelay.ofMinutes(1), sessions::touch);
        platform.jobs().repeat("access.expire", FixedDelay.ofHours(6), this::expire);
    }

    /// The door to persons.
    public Household household() {
        return household;
    }

    /// The door for signing in and out.
    public FrontDoor door() {
        return door;
    }

    /// Short codes for pairing.
    public Codes codes() {
        return codes;
    }

    /// Knows who is behind a token.
    public Authenticator authenticator() {
        return sessions;
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new AccessRoutes(household, door).endpoints();
    }

    private void expire() {
        Instant now = platform.clock().instant();
        platform.tx()
                .write(
                        AccessRepository_::new,
                        (access, _) ->
                                access.deleteTokensExpiredBefore(now)
                                        + access.deleteCodesExpiredBefore(now.minus(KEEP_ENDED))
                                        + access.deleteSessionsOverBefore(now.minus(KEEP_ENDED)));
    }
}
