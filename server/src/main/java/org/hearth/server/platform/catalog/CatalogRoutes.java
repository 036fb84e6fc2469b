package org.hearth.server.platform.catalog;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.patch;

import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Endpoints;
import org.hearth.server.platform.http.Request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// The addresses of one catalogue.
public final class CatalogRoutes<V, D extends CatalogForm> {
    private final Catalog<?, V, D> catalog;

    /// @param catalog whose kind names the addresses
    public CatalogRoutes(Catalog<?, V, D> catalog) {
        this.catalog = catalog;
    }

    /// Its lines of the endpoint table.
    public List<Endpoint<?, ?>> endpoints() {
        Kind<?, V, D> kind = catalog.kind();
        String one = kind.path() + "/{id}";
        return List.of(
                listed(kind),
                add(kind.path(), kind.form(), kind.entry())
                        .allow(kind.manage())
                        .doc("Writes down " + kind.doc())
                        .handle(r -> catalog.add(r.caller(), r.body())),
                get(one, kind.entry())
                        .allow(kind.read())
                        .doc("One entry: " + kind.doc())
                        .handle(r -> catalog.entry(r.caller(), id(r))),
                patch(one, kind.form(), kind.entry())
                        .allow(kind.manage())
                        .doc("Writes again " + kind.doc() + "; a stale version is a conflict")
                        .handle(r -> catalog.change(r.caller(), id(r), r.body())),
                delete(one).allow(kind.manage()).doc("Removes " + kind.doc()).handle(this::remove));
    }

    private Endpoint<Void, Page<V>> listed(Kind<?, V, D> kind) {
        Endpoints.Last<Void, Page<V>> line =
                list(kind.path(), kind.entry())
                        .allow(kind.read())
                        .doc("Entries of the kind: " + kind.doc());
        catalog.filters().forEach(name -> line.query(name, "only this " + name));
        return line.handle(r -> catalog.entries(r.caller(), r.listing(), filters(r)));
    }

    private Map<String, String> filters(Request<?> request) {
        Map<String, String> wanted = new TreeMap<>();
        catalog.filters()
                .forEach(name -> request.query(name).ifPresent(value -> wanted.put(name, value)));
        return wanted;
    }

    private Done remove(Request<Void> request) {
        catalog.remove(request.caller(), id(request));
        return Done.DONE;
    }

    private static UUID id(Request<?> request) {
        return request.id("id", Function.identity());
    }
}
