package org.hearth.server.places;

import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.catalog.Catalog;
import org.hearth.server.platform.catalog.CatalogRoutes;
import org.hearth.server.platform.catalog.CatalogSockets;
import org.hearth.server.platform.catalog.Column;
import org.hearth.server.platform.catalog.Column.Trait;
import org.hearth.server.platform.catalog.Kind;
import org.hearth.server.platform.http.Endpoint;

import java.util.List;

/// Places: a catalogue.
public final class PlacesFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES = List.of(PlaceRow.class);

    private static final Kind<PlaceRow, Place, PlaceForm> KIND =
            Kind.named("place", "/api/places", "a room of the house")
                    .of(PlaceRow.class, PlaceRow::new, Place.class, Place::of)
                    .form(PlaceForm.class, (row, form) -> form.fill(row))
                    .allow(Permission.PLACE_READ, Permission.PLACE_MANAGE, ResourceType.PLACE)
                    .column(Column.line("name", Place::name).with(Trait.TITLE))
                    .column(
                            Column.line("site", Place::site)
                                    .with(Trait.SORTED, Trait.FILTERED, Trait.SEARCHED))
                    .column(
                            Column.line("floor", Place::floor)
                                    .with(Trait.SORTED, Trait.FILTERED, Trait.SEARCHED))
                    .column(
                            Column.line("building", Place::building)
                                    .with(Trait.FILTERED, Trait.SEARCHED, Trait.FORM_ONLY))
                    .column(Column.text("description", Place::description).with(Trait.SEARCHED))
                    .column(Column.text("notes", Place::notes))
                    .done();

    private final Catalog<PlaceRow, Place, PlaceForm> catalog;
    private final CatalogSockets sockets;

    /// Builds the feature; nothing runs yet.
    public PlacesFeature(Platform platform) {
        catalog = new Catalog<>(platform, KIND);
        sockets = new CatalogSockets(KIND, platform.sockets(), platform.bus());
        platform.resources().register(ResourceType.PLACE, catalog::known, catalog::choices);
    }

    /// The door to places.
    public Catalog<?, Place, PlaceForm> catalog() {
        return catalog;
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new CatalogRoutes<>(catalog).endpoints();
    }

    @Override
    public void close() {
        sockets.close();
    }
}
