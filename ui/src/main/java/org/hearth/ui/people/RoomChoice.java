package org.hearth.ui.people;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.PlaceNames;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Which room is theirs, while it is being chosen. FX thread only.
public final class RoomChoice {
    private final ObservableList<Room> rooms = FXCollections.observableArrayList(none());
    private final ObjectProperty<@Nullable Room> room = new SimpleObjectProperty<>(none());
    private List<Room> seen = List.of();
    private boolean isKnown;
    private @Nullable UUID wanted;

    /// A room by its name.
    ///
    /// @param id null for none
    public record Room(@Nullable UUID id, String name) {}

    /// Loads the rooms at once that this person may see.
    public RoomChoice(PlaceNames names, Supplier<Caller> caller, Background background) {
        Reload.choices(
                        background,
                        () -> Optional.of(caller.get()),
                        asking -> all(names, asking),
                        this::show)
                .again();
    }

    /// Begins with what is written already.
    public void begin(@Nullable UUID id) {
        wanted = id;
        choose();
    }

    /// None first, then the one that was written where it is not theirs to know, then each by name.
    public ObservableList<Room> rooms() {
        return rooms;
    }

    /// The chosen one.
    public ObjectProperty<@Nullable Room> room() {
        return room;
    }

    /// Its id; what was written before until the rooms are known.
    public @Nullable UUID id() {
        if (!isKnown) return wanted;
        Room chosen = room.get();
        return chosen == null ? null : chosen.id();
    }

    /// Whether it differs from what it began with.
    boolean isChanged() {
        return !Objects.equals(id(), wanted);
    }

    private static List<Room> all(PlaceNames names, Caller asking) {
        return names.of(asking).entrySet().stream()
                .map(one -> new Room(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Room::name, Collator.getInstance()))
                .toList();
    }

    private void show(List<Room> found) {
        seen = found;
        isKnown = true;
        choose();
    }

    private void choose() {
        List<Room> offered = offered();
        if (!rooms.equals(offered)) rooms.setAll(offered);
        room.set(
                rooms.stream()
                        .filter(one -> Objects.equals(one.id(), wanted))
                        .findFirst()
                        .orElse(rooms.getFirst()));
    }

    private List<Room> offered() {
        List<Room> offered = new ArrayList<>(List.of(none()));
        UUID written = wanted;
        boolean isUnseen =
                isKnown
                        && written != null
                        && seen.stream().noneMatch(one -> written.equals(one.id()));
        if (isUnseen) offered.add(new Room(written, Texts.text("form.place.unknown")));
        offered.addAll(seen);
        return offered;
    }

    private static Room none() {
        return new Room(null, Texts.text("form.place.none"));
    }
}
