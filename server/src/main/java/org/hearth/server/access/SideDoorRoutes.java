package org.hearth.server.access;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.redirect;

import org.hearth.server.access.oidc.Provider;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;
import org.hearth.server.platform.problem.Denied;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/// `/api/auth/oidc`, where browsers go to the sign-in provider and come back, and the accounts
/// there that let a person in.
final class SideDoorRoutes {
    private static final int LONGEST_NAME = 100;

    private final SideDoor door;
    private final Identities identities;

    SideDoorRoutes(SideDoor door, Identities identities) {
        this.door = door;
        this.identities = identities;
    }

    /// @param name what people call the sign-in provider; null when there is none
    record SignInProvider(@Nullable String name) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                get("/api/auth/oidc", SignInProvider.class)
                        .allow(Permission.PUBLIC)
                        .doc("Whether one may sign in at a provider, and what it is called")
                        .handle(_ -> new SignInProvider(door.name().orElse(null))),
                redirect("/api/auth/oidc/login")
                        .allow(Permission.PUBLIC)
                        .doc("Sends a browser to the sign-in provider (OpenID Connect with PKCE)")
                        .query("return", "the page of the phone app to go on with, such as /#/more")
                        .query("device", "what the browser is called in the list of sign-ins")
                        .query("another", "1 to have the provider ask who it is once more")
                        .handle(this::depart),
                redirect("/api/auth/oidc/callback")
                        .allow(Permission.PUBLIC)
                        .doc("Where the sign-in provider sends a browser back to")
                        .query("state", "as it was sent there")
                        .query("code", "what the hub exchanges for who it is")
                        .query("iss", "the provider, if it says so")
                        .query("error", "instead of the code")
                        .handle(this::arrive),
                list("/api/persons/{id}/identities", Identity.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Accounts at the sign-in provider that let a person in")
                        .handle(r -> identities.identities(r.caller(), person(r), r.listing())),
                add("/api/persons/{id}/identities", NewIdentity.class, Identity.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Links an account at the sign-in provider with a person")
                        .handle(r -> identities.link(r.caller(), person(r), r.body())),
                delete("/api/persons/{id}/identities/{identityId}")
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Unlinks an account at the provider and ends its sign-ins")
                        .handle(this::unlink));
    }

    private URI depart(Request<Void> request) {
        if (!request.isVisit()) throw new Denied("Go to this address itself to sign in.");
        SideDoor.Wish wish =
                new SideDoor.Wish(
                        request.address(),
                        LocalPage.of(request.query("return").orElse(null)),
                        deviceName(request),
                        request.query("another").isPresent()
                                ? Provider.Account.ANOTHER
                                : Provider.Account.ANY);
        return switch (door.depart(wish, request.origin())) {
            case SideDoor.Departure.To(URI provider, String browser) -> {
                TokenCookies.depart(request, browser);
                yield provider;
            }
            case SideDoor.Departure.Refused(Refusal why) -> LocalPage.START.told(why.code());
        };
    }

    private URI arrive(Request<Void> request) {
        SideDoor.Return back =
                new SideDoor.Return(
                        request.query("state").orElse(null),
                        TokenCookies.arrive(request),
                        request.query("code").orElse(null),
                        request.query("error").orElse(null),
                        request.query("iss").orElse(null));
        return switch (door.arrive(back, request.origin())) {
            case SideDoor.Arrival.In(Tokens tokens, LocalPage page) -> {
                TokenCookies.hand(request, Client.Type.WEB, tokens);
                yield page.told("in");
            }
            case SideDoor.Arrival.Refused(Refusal why) -> LocalPage.START.told(why.code());
        };
    }

    private static String deviceName(Request<?> request) {
        String name = request.query("device").orElse("Browser").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private Done unlink(Request<Void> request) {
        identities.unlink(
                request.caller(), person(request), request.id("identityId", IdentityId::new));
        return Done.DONE;
    }

    private static PersonId person(Request<?> request) {
        return request.id("id", PersonId::new);
    }
}
