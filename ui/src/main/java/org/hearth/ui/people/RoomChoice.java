package org.hearth.ui.people;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.Thing;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Which room is theirs, while it is being chosen. FX thread only.
public final class RoomChoice {
    private final ObservableList<Room> rooms = FXCollections.observableArrayList(none());
    private final ObjectProperty<@Nullable Room> room = new SimpleObjectProperty<>(none());
    private @Nullable UUID wanted;

    /// A room by its name.
    ///
    /// @param id null for none
    public record Room(@Nullable UUID id, String name) {}

    /// Loads the rooms at once.
    public RoomChoice(Resources resources, Background background) {
        Reload.choices(
                        background,
                        () -> Optional.of(ResourceType.PLACE),
                        kind -> all(resources, kind),
                        this::show)
                .again();
    }

    /// Begins with what is written already.
    public void begin(@Nullable UUID id) {
        wanted = id;
        choose();
    }

    /// None first, then each by name.
    public ObservableList<Room> rooms() {
        return rooms;
    }

    /// The chosen one.
    public ObjectProperty<@Nullable Room> room() {
        return room;
    }

    /// Its id; what was written before until the rooms are known.
    public @Nullable UUID id() {
        Room chosen = room.get();
        boolean isUntouched = chosen == null || chosen.id() == null;
        return isUntouched && rooms.size() == 1 ? wanted : chosen == null ? null : chosen.id();
    }

    /// Whether it differs from what it began with.
    boolean isChanged() {
        return !Objects.equals(id(), wanted);
    }

    private static List<Room> all(Resources resources, ResourceType kind) {
        return Thing.each(resources, kind).map(one -> new Room(one.id(), one.name())).toList();
    }

    private void show(List<Room> found) {
        rooms.setAll(Stream.concat(Stream.of(none()), found.stream()).toList());
        choose();
    }

    private void choose() {
        room.set(
                rooms.stream()
                        .filter(one -> Objects.equals(one.id(), wanted))
                        .findFirst()
                        .orElse(rooms.getFirst()));
    }

    private static Room none() {
        return new Room(null, Texts.text("form.place.none"));
    }
}
