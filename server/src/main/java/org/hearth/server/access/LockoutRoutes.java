package org.hearth.server.access;

import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.post;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;

import java.util.List;

/// `/api/persons/{id}/lockout`.
final class LockoutRoutes {
    private final Lockouts lockouts;

    LockoutRoutes(Lockouts lockouts) {
        this.lockouts = lockouts;
    }

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                get("/api/persons/{id}/lockout", Lockout.class)
                        .allow(Permission.PERSON_MANAGE)
                        .doc("How a person's sign-in stands after wrong passwords or PINs")
                        .handle(r -> lockouts.of(r.caller(), id(r))),
                post("/api/persons/{id}/lockout/let-in", Void.class, Lockout.class)
                        .allow(Permission.PERSON_MANAGE)
                        .doc("Lets a person try again now who has to wait")
                        .handle(r -> lockouts.letIn(r.caller(), id(r))));
    }

    private static PersonId id(Request<?> request) {
        return request.id("id", PersonId::new);
    }
}
