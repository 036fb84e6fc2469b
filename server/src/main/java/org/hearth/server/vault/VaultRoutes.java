package org.hearth.server.vault;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.post;
import static org.hearth.server.platform.http.Endpoints.put;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;

import java.util.List;

/// `/api/secrets` and `/api/vault`: values go in here and never come out.
final class VaultRoutes {
    private final Vault vault;
    private final VaultKeys keys;

    VaultRoutes(Vault vault, VaultKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/secrets", Secret.class)
                        .allow(Permission.SECRET_MANAGE)
                        .doc("The secrets by name, without their values")
                        .handle(r -> vault.secrets(r.caller(), r.listing())),
                add("/api/secrets", NewSecret.class, Secret.class)
                        .allow(Permission.SECRET_MANAGE)
                        .doc("Keeps a secret; its value is never shown again")
                        .handle(r -> vault.put(r.caller(), r.body())),
                put("/api/secrets/{id}", SecretReplacement.class, Secret.class)
                        .allow(Permission.SECRET_MANAGE)
                        .doc("Gives a secret another value")
                        .handle(r -> vault.replace(r.caller(), id(r), r.body())),
                delete("/api/secrets/{id}")
                        .allow(Permission.SECRET_MANAGE)
                        .doc("Destroys a secret")
                        .handle(this::remove),
                list("/api/secrets/{id}/uses", SecretUse.class)
                        .allow(Permission.SECRET_MANAGE)
                        .doc("When a secret was opened, by whom and what for")
                        .handle(r -> vault.uses(r.caller(), id(r), r.listing())),
                get("/api/vault", VaultStatus.class)
                        .allow(Permission.SECRET_MANAGE)
                        .doc("Whether secrets can be opened, and what to do when they cannot")
                        .handle(r -> keys.status(r.caller())),
                post("/api/vault/rotate", Void.class, VaultStatus.class)
                        .allow(Permission.SECRET_MANAGE)
                        .doc("Makes a new key and puts every secret under it")
                        .handle(r -> keys.rotate(r.caller())));
    }

    private Done remove(Request<Void> request) {
        vault.remove(request.caller(), id(request));
        return Done.DONE;
    }

    private static SecretId id(Request<?> request) {
        return request.id("id", SecretId::new);
    }
}
