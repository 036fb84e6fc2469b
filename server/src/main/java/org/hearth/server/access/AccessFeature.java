package org.hearth.server.access;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.hearth.server.access.oidc.Provider;
import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.catalog.CatalogRoutes;
import org.hearth.server.platform.catalog.CatalogSockets;
import org.hearth.server.platform.config.ProviderConfig;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.retention.DataClass;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Persons, sign-ins and keys.
public final class AccessFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES =
            List.of(
                    HouseRow.class,
                    User.class,
                    UserRole.class,
                    Session.class,
                    SessionToken.class,
                    PairingCode.class,
                    ParentRow.class,
                    GroupRow.class,
                    MemberRow.class,
                    PolicyRow.class,
                    GrantRow.class,
                    CapabilityRow.class,
                    TriesRow.class,
                    LoginState.class,
                    IdentityRow.class);

    private static final Duration KEEP_ENDED = Duration.ofDays(30);

    private final Platform platform;
    private final Household household;
    private final FrontDoor door;
    private final Codes codes;
    private final Sessions sessions;
    private final People people;
    private final Pins pins;
    private final Groups groups;
    private final Policies policies;
    private final Grants grants;
    private final Rosters rosters;
    private final SignIns signIns;
    private final Lockouts lockouts;
    private final AccessSockets sockets;
    private final @Nullable Provider provider;
    private final SideDoor sideDoor;
    private final Identities identities;
    private final CatalogSockets groupSockets;
    private final Farewell farewell;
    private final Subscription changes;

    /// Builds the feature; nothing runs yet. Nobody signs in by a provider.
    public AccessFeature(Platform platform) {
        this(platform, Optional.empty(), HashCost.STANDARD);
    }

    /// @param configured where the family signs in besides; it is first asked when somebody does
    /// @param cost of every password and PIN that is kept from now on
    public AccessFeature(Platform platform, Optional<ProviderConfig> configured, HashCost cost) {
        this.platform = platform;
        Tx tx = platform.tx();
        Audit audit = platform.audit();
        InstantSource clock = platform.clock();
        Standings standings = new Standings(tx, clock);
        sessions = new Sessions(tx, audit, standings, clock);
        Keys keys = new Keys(clock, sessions);
        Passwords passwords = new Passwords(cost);
        Things things = new Things(platform.resources());
        Tries tries = new Tries(tx, clock);
        Ceiling ceiling = new Ceiling(tx, things);
        household = new Household(platform, ceiling, keys, passwords, tries);
        door = new FrontDoor(tx, audit, clock, keys, passwords, tries);
        lockouts = new Lockouts(platform, ceiling, tries);
        people = new People(platform, ceiling, keys, standings);
        codes = new Codes(platform, ceiling, people);
        pins = new Pins(platform, ceiling, keys, passwords, tries);
        groups = new Groups(platform, ceiling, standings);
        policies = new Policies(platform, ceiling, things, standings);
        grants = new Grants(platform, ceiling, things, standings);
        rosters = new Rosters(platform, ceiling, things, standings);
        signIns = new SignIns(platform, ceiling, keys);
        provider = configured.map(one -> new Provider(one, clock)).orElse(null);
        sideDoor = new SideDoor(tx, audit, clock, keys, provider);
        TrustedProvider trusted =
                configured.map(one -> new TrustedProvider(one.name(), one.issuer())).orElse(null);
        identities = new Identities(platform, ceiling, keys, trusted);
        groupSockets =
                new CatalogSockets(groups.catalog().kind(), platform.sockets(), platform.bus());
        sockets = new AccessSockets(platform.sockets(), platform.bus());
        farewell = new Farewell(tx, clock, signIns::endExpired);
        changes =
                platform.bus()
                        .subscribe(
                                "access.farewell",
                                AccessEvents.PersonChanged.class,
                                _ -> farewell.changed());
        platform.resources().register(ResourceType.PERSON, people::known, people::choices);
        platform.retention()
                .register(
                        new DataClass(
                                "access.sign-ins",
                                "Sign-ins that are over",
                                30,
                                DataClass.rows(
                                        tx,
                                        Session.class,
                                        "createdAt",
                                        "expiresAt < :before or endedAt < :before")));
        platform.jobs().repeat("access.touch", FixedDelay.ofMinutes(1), sessions::touch);
        platform.jobs().repeat("access.guests", FixedDelay.ofMinutes(1), signIns::endExpired);
        platform.jobs().repeat("access.passes", FixedDelay.ofMinutes(1), codes::seeOffWhoNeverCame);
        platform.jobs().repeat("access.tries", FixedDelay.ofHours(1), tries::tidy);
        platform.jobs().repeat("access.expire", FixedDelay.ofHours(6), this::expire);
    }

    /// The door to the household as such.
    public Household household() {
        return household;
    }

    /// The door for signing in and out.
    public FrontDoor door() {
        return door;
    }

    /// The door to persons.
    public People people() {
        return people;
    }

    /// The door for whoever stands before the console.
    public Pins pins() {
        return pins;
    }

    /// The door to groups.
    public Groups groups() {
        return groups;
    }

    /// The door to policies and to the reasons of decisions.
    public Policies policies() {
        return policies;
    }

    /// The door to what single persons were given.
    public Grants grants() {
        return grants;
    }

    /// The door to who may do what inside a place.
    public Rosters rosters() {
        return rosters;
    }

    /// The door to open sign-ins and tokens.
    public SignIns signIns() {
        return signIns;
    }

    /// The door to who has to wait after wrong passwords.
    public Lockouts lockouts() {
        return lockouts;
    }

    /// The door to accounts at the sign-in provider.
    public Identities identities() {
        return identities;
    }

    /// The door for who comes by the sign-in provider.
    SideDoor sideDoor() {
        return sideDoor;
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
        return Stream.of(
                        new AccessRoutes(household, door).endpoints(),
                        new PeopleRoutes(people, grants, pins).endpoints(),
                        new LockoutRoutes(lockouts).endpoints(),
                        new CatalogRoutes<>(groups.catalog()).endpoints(),
                        new PolicyRoutes(policies, rosters, groups).endpoints(),
                        new SignInRoutes(signIns).endpoints(),
                        new SideDoorRoutes(sideDoor, identities).endpoints())
                .<Endpoint<?, ?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public void start() {
        farewell.start();
    }

    @Override
    public void close() {
        farewell.close();
        changes.close();
        sockets.close();
        if (provider != null) provider.close();
        groupSockets.close();
    }

    private void expire() {
        sideDoor.tidy();
        Instant now = platform.clock().instant();
        platform.tx()
                .write(
                        AccessRepository_::new,
                        (access, _) ->
                                access.deleteTokensExpiredBefore(now)
                                        + access.deleteCodesExpiredBefore(now.minus(KEEP_ENDED)));
    }
}
