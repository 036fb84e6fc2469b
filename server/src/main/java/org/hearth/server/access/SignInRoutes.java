package org.hearth.server.access;

import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.list;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;

import java.util.List;

/// `/api/sessions` and the caller's own.
final class SignInRoutes {
    private final SignIns signIns;

    SignInRoutes(SignIns signIns) {
        this.signIns = signIns;
    }

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/sessions", SignIn.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Open sign-ins and tokens, the one used last first")
                        .query("personId", "only of this person")
                        .handle(this::all),
                delete("/api/sessions/{id}")
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Ends a sign-in or takes a token back")
                        .handle(this::end),
                delete("/api/persons/{id}/sessions")
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Ends all sign-ins and tokens of a person")
                        .handle(this::endAll),
                list("/api/me/sessions", SignIn.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("Where one is signed in")
                        .handle(r -> signIns.own(r.caller(), r.listing())),
                delete("/api/me/sessions/{id}")
                        .allow(Permission.SIGNED_IN)
                        .doc("Ends one of one's own sign-ins")
                        .handle(this::endOwn),
                delete("/api/me/sessions")
                        .allow(Permission.SIGNED_IN)
                        .doc("Ends all of one's own sign-ins but this")
                        .handle(this::endOthers));
    }

    private Page<SignIn> all(Request<Void> request) {
        PersonId person = request.queryId("personId", PersonId::new).orElse(null);
        return signIns.all(request.caller(), person, request.listing());
    }

    private Done end(Request<Void> request) {
        signIns.end(request.caller(), session(request));
        return Done.DONE;
    }

    private Done endAll(Request<Void> request) {
        signIns.endAll(request.caller(), request.id("id", PersonId::new));
        return Done.DONE;
    }

    private Done endOwn(Request<Void> request) {
        signIns.endOwn(request.caller(), session(request));
        return Done.DONE;
    }

    private Done endOthers(Request<Void> request) {
        signIns.endOthers(request.caller());
        return Done.DONE;
    }

    private static SessionId session(Request<?> request) {
        return request.id("id", SessionId::new);
    }
}
