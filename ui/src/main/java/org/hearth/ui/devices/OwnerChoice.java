package org.hearth.ui.devices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Whose a device is to be, while it is being chosen. FX thread only.
public final class OwnerChoice {
    private final ObservableList<Owner> owners = FXCollections.observableArrayList(house());
    private final ObjectProperty<@Nullable Owner> owner = new SimpleObjectProperty<>(house());

    /// Somebody, or the household.
    ///
    /// @param id null for the household
    public record Owner(@Nullable PersonId id, String name) {}

    /// Loads the persons at once.
    OwnerChoice(HouseNames names, Supplier<Caller> caller, Background background) {
        Reload.choices(
                        background,
                        () -> Optional.of(caller.get()),
                        asking -> all(names, asking),
                        this::show)
                .again();
    }

    private void show(List<Owner> found) {
        Owner before = owner.get();
        owners.setAll(found);
        owner.set(found.contains(before) ? before : owners.getFirst());
    }

    /// Begins with the household.
    void begin() {
        owner.set(owners.getFirst());
    }

    /// The household first, then each person by name.
    public ObservableList<Owner> owners() {
        return owners;
    }

    /// The chosen one.
    public ObjectProperty<@Nullable Owner> owner() {
        return owner;
    }

    /// Who it is; null for the household.
    @Nullable PersonId id() {
        Owner chosen = owner.get();
        return chosen == null ? null : chosen.id();
    }

    private static List<Owner> all(HouseNames names, Caller asking) {
        return Stream.concat(
                        Stream.of(house()),
                        names.persons(asking).stream().map(one -> new Owner(one.id(), one.name())))
                .toList();
    }

    private static Owner house() {
        return new Owner(null, Texts.text("devices.of.house"));
    }
}
