package org.hearth.ui.rights;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What somebody may do with which thing, while it is being chosen. FX thread only.
public final class ThingModel {
    private final ObservableList<ResourceType> types = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ResourceType> type = new SimpleObjectProperty<>();
    private final ObservableList<Thing> things = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Thing> thing = new SimpleObjectProperty<>();
    private final ObservableList<Permission> offered = FXCollections.observableArrayList();
    private final ObservableSet<Permission> chosen = FXCollections.observableSet();
    private final Reload<List<Thing>> all;
    private @Nullable UUID wanted;
    private Begun begun;

    private record Begun(ResourceType type, @Nullable UUID id, Set<Permission> chosen) {}

    /// @param types those to choose from, the usual one first
    public ThingModel(Resources resources, Background background, List<ResourceType> types) {
        all =
                Reload.choices(
                        background,
                        () -> Optional.ofNullable(type.get()),
                        kind -> Thing.choices(resources, kind),
                        this::show);
        this.types.setAll(types);
        type.subscribe(this::load);
        type.set(types.getFirst());
        begun = new Begun(types.getFirst(), null, Set.of());
    }

    /// The kinds of things.
    public ObservableList<ResourceType> types() {
        return types;
    }

    /// The chosen kind.
    public ObjectProperty<@Nullable ResourceType> type() {
        return type;
    }

    /// The things of the chosen kind, all of them first.
    public ObservableList<Thing> things() {
        return things;
    }

    /// The chosen thing; null until they are known.
    public ObjectProperty<@Nullable Thing> thing() {
        return thing;
    }

    /// What can be allowed for the chosen kind.
    public ObservableList<Permission> offered() {
        return offered;
    }

    /// What is chosen of that.
    public ObservableSet<Permission> chosen() {
        return chosen;
    }

    /// The same by their names outside, in the usual order.
    public List<String> permissions() {
        return offered.stream().filter(chosen::contains).map(Permission::wire).toList();
    }

    /// Begins with what is written already.
    public void begin(ResourceType kind, @Nullable UUID id, Collection<String> permissions) {
        wanted = id;
        if (type.get() == kind) load(kind);
        else type.set(kind);
        permissions.forEach(one -> Permission.of(one).ifPresent(chosen::add));
        begun = new Begun(kind, id, Set.copyOf(chosen));
    }

    /// Whether something else is chosen than what it began with.
    public boolean isChanged() {
        Thing now = thing.get();
        boolean isOther = now != null && !Objects.equals(now.id(), begun.id());
        return isOther || type.get() != begun.type() || !chosen.equals(begun.chosen());
    }

    private void load(@Nullable ResourceType kind) {
        if (kind == null) return;
        offered.setAll(Thing.permissions(kind));
        chosen.retainAll(offered);
        all.again();
    }

    private void show(List<Thing> found) {
        Thing before = thing.get();
        UUID last = wanted == null && before != null ? before.id() : wanted;
        wanted = null;
        things.setAll(found);
        thing.set(
                found.stream()
                        .filter(one -> Objects.equals(one.id(), last))
                        .findFirst()
                        .orElse(found.getFirst()));
    }
}
