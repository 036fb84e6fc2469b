package org.hearth.server.access;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;
import org.hearth.server.platform.problem.Unauthenticated;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// `/api/auth` and the person's own password.
final class AccessRoutes {
    private static final Client SCRIPT = new Client("Script", Client.Type.PHONE);

    private final Household household;
    private final FrontDoor door;

    AccessRoutes(Household household, FrontDoor door) {
        this.household = household;
        this.door = door;
    }

    /// @param device what is signed in with; a `web` device gets cookies
    record SignInRequest(
            @NotBlank @Size(max = 200) String email,
            @NotBlank @Size(max = 200) String password,
            @Valid @Nullable Client device) {
        Credentials credentials() {
            return new Credentials(email, password);
        }
    }

    /// @param refreshToken not needed by browsers, which send a cookie
    record RenewRequest(@Nullable String refreshToken) {}

    record PasswordChange(
            @Nullable String current, @Size(min = 10, max = 200) String replacement) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                add("/api/auth/setup", NewOwner.class, Person.class)
                        .allow(Permission.PUBLIC)
                        .doc("Makes the first owner of a new household")
                        .handle(r -> household.setUp(r.body(), proof(r), r.origin())),
                post("/api/auth/login", SignInRequest.class, SignedIn.class)
                        .allow(Permission.PUBLIC)
                        .doc("Signs in with e-mail address and password or a one-time code")
                        .handle(this::signIn),
                post("/api/auth/refresh", RenewRequest.class, SignedIn.class)
                        .allow(Permission.PUBLIC)
                        .doc("Exchanges a refresh token for the next pair of tokens")
                        .handle(this::renew),
                post("/api/auth/logout", Void.class, Done.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("Ends this sign-in")
                        .handle(this::signOut),
                get("/api/auth/me", Me.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("Who is signed in, and what they may do")
                        .handle(r -> household.self(r.caller())),
                post("/api/me/password", PasswordChange.class, Done.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("Sets one's own password; one's other sign-ins end")
                        .handle(this::changePassword));
    }

    private static Household.Proof proof(Request<?> request) {
        return request.isLocal() ? Household.Proof.SAME_MACHINE : Household.Proof.CODE;
    }

    private SignedIn signIn(Request<SignInRequest> request) {
        Client client = Objects.requireNonNullElse(request.body().device(), SCRIPT);
        Tokens tokens = door.signIn(request.body().credentials(), client, request.origin());
        return TokenCookies.hand(request, client.type(), tokens);
    }

    private SignedIn renew(Request<RenewRequest> request) {
        String sent = request.body().refreshToken();
        String cookie = TokenCookies.refresh(request);
        if (sent != null) {
            return TokenCookies.hand(request, null, door.renew(sent, request.origin()));
        }
        if (cookie == null) throw new Unauthenticated("Sign in first.");
        Tokens tokens = door.renew(cookie, request.origin());
        return TokenCookies.hand(request, Client.Type.WEB, tokens);
    }

    private Done signOut(Request<Void> request) {
        door.signOut(request.caller());
        TokenCookies.clear(request);
        return Done.DONE;
    }

    private Done changePassword(Request<PasswordChange> request) {
        PasswordChange change = request.body();
        door.changePassword(request.caller(), change.current(), change.replacement());
        return Done.DONE;
    }
}
