package org.hearth.server.access;

import org.hearth.server.access.oidc.Journey;
import org.hearth.server.access.oidc.Proof;
import org.hearth.server.access.oidc.Provider;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/// Lets in who has proved at the household's sign-in provider who they are: OpenID Connect with
/// PKCE. Thread-safe.
///
/// Only persons of the house come in. Whatever goes wrong has a [Refusal], stands in the record and
/// slows its address down; passwords work on whether the provider answers or not.
final class SideDoor {
    private static final Caller HUB = Caller.system("side-door");

    private final Tx tx;
    private final Audit audit;
    private final @Nullable Provider provider;
    private final LoginStates states;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final Throttle addresses;

    SideDoor(Tx tx, Audit audit, InstantSource clock, Keys keys, @Nullable Provider provider) {
        this.tx = tx;
        this.audit = audit;
        this.provider = provider;
        states = new LoginStates(tx, clock);
        accounts = new Accounts(tx, audit, clock);
        arrivals = new Arrivals(tx, keys, audit);
        addresses = new Throttle(20, clock);
    }

    /// What somebody wants who goes to the provider.
    ///
    /// @param hub the address that the browser used, such as `http://192.168.1.5:8420`
    /// @param page of the phone app to go on with
    /// @param deviceName of the browser
    record Wish(URI hub, LocalPage page, String deviceName, Provider.Account account) {}

    /// What came back with a browser; null for what was missing.
    record Return(
            @Nullable String state,
            @Nullable String browser,
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    /// The way there, or why there is none.
    sealed interface Departure {
        /// The browser goes there.
        ///
        /// @param browser what it must bring back
        record To(URI provider, String browser) implements Departure {}

        record Refused(Refusal refusal) implements Departure {}
    }

    /// The way in, or why there is none.
    sealed interface Arrival {
        record In(Tokens tokens, LocalPage page) implements Arrival {}

        record Refused(Refusal refusal) implements Arrival {}
    }

    /// What people call the provider; empty when there is none.
    Optional<String> name() {
        return Optional.ofNullable(provider).map(Provider::name);
    }

    /// Sends a browser to the provider.
    Departure depart(Wish wish, Origin origin) {
        if (provider == null) return new Departure.Refused(Refusal.NONE);
        try {
            addresses.check(address(origin));
            Journey journey = Journey.to(wish.hub().resolve("/api/auth/oidc/callback"));
            Optional<URI> way = provider.address(journey, wish.account());
            if (way.isEmpty()) return new Departure.Refused(Refusal.AWAY);
            String browser = Secrets.token();
            states.keep(journey, browser, wish.page().text(), wish.deviceName(), address(origin));
            return new Departure.To(way.get(), browser);
        } catch (Busy notNow) {
            return new Departure.Refused(Refusal.of(notNow));
        }
    }

    /// Lets somebody in who came back from the provider. Only what may be a guess stays counted.
    Arrival arrive(Return back, Origin origin) {
        if (provider == null) return new Arrival.Refused(Refusal.NONE);
        Throttle.Counted counted;
        try {
            counted = addresses.take(address(origin));
        } catch (Busy tooMany) {
            return new Arrival.Refused(Refusal.of(tooMany));
        }
        Arrival arrival = arrive(provider, back, origin);
        boolean isGuess = arrival instanceof Arrival.Refused(Refusal why) && why.isSuspicious();
        if (!isGuess) addresses.giveBack(counted);
        return arrival;
    }

    private Arrival arrive(Provider from, Return back, Origin origin) {
        try {
            return look(from, back, origin);
        } catch (Busy notNow) {
            return new Arrival.Refused(Refusal.of(notNow));
        } catch (Conflict meanwhile) {
            return refused(Refusal.UNREADY, origin);
        }
    }

    private Arrival look(Provider from, Return back, Origin origin) {
        if (back.state() == null || back.browser() == null) return refused(Refusal.STALE, origin);
        Optional<LoginState> begun = states.take(back.state(), back.browser());
        if (begun.isEmpty()) return refused(Refusal.STALE, origin);
        if (back.code() == null) return refused(Refusal.of(back.error()), origin);
        return let(from, begun.get(), back, origin);
    }

    private Arrival let(Provider from, LoginState begun, Return back, Origin origin) {
        URI redirect = URI.create(begun.redirectUri);
        Journey journey =
                new Journey(
                        String.valueOf(back.state()), begun.nonce, begun.codeVerifier, redirect);
        return switch (from.proof(journey, String.valueOf(back.code()), back.issuer())) {
            case Proof.Away _ -> refused(Refusal.AWAY, origin);
            case Proof.Rejected _ -> refused(Refusal.REJECTED, origin);
            case Proof.Proven account -> let(from, begun, account, origin);
        };
    }

    private Arrival let(Provider from, LoginState begun, Proof.Proven account, Origin origin) {
        Arrival arrival;
        try {
            arrival = judge(from, begun, account, origin);
        } catch (Conflict anotherBrowserWasFirst) {
            arrival = judge(from, begun, account, origin);
        }
        if (arrival instanceof Arrival.Refused(Refusal refusal)) {
            return refused(refusal, account.email(), origin);
        }
        return arrival;
    }

    private Arrival judge(Provider from, LoginState begun, Proof.Proven account, Origin origin) {
        return tx.write(
                AccessRepository_::new,
                (_, _) ->
                        switch (accounts.whose(from.issuer(), account, origin)) {
                            case Accounts.Whose.Of(User user) -> in(user, begun, origin);
                            case Accounts.Whose.Nobodys(Refusal refusal) ->
                                    new Arrival.Refused(refusal);
                        });
    }

    private Arrival in(User user, LoginState begun, Origin origin) {
        Keys.Opening opening =
                new Keys.Opening(user.id, Session.Kind.OIDC, Scope.ADMIN, begun.deviceName);
        Tokens tokens = arrivals.admit(user, opening, origin, Keys.REFRESH_LIFE);
        return new Arrival.In(tokens, LocalPage.of(begun.returnPath));
    }

    private Arrival refused(Refusal refusal, Origin origin) {
        return refused(refusal, null, origin);
    }

    /// @param email that the provider told
    private Arrival refused(Refusal refusal, @Nullable String email, Origin origin) {
        String who = email == null ? "at the sign-in provider" : email;
        Target target = new Target("account", null, who);
        audit.failed(HUB.from(origin), "sign-in", target, "by provider: " + refusal.reason());
        return new Arrival.Refused(refusal);
    }

    private static String address(Origin origin) {
        return String.valueOf(origin.ipAddress());
    }

    /// Forgets who never came back.
    int tidy() {
        return states.tidy();
    }
}
