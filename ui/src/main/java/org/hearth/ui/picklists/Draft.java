package org.hearth.ui.picklists;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.settings.PickList;
import org.hearth.server.settings.PickListForm;
import org.hearth.server.settings.PickListItem;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A list while somebody writes it. FX thread only.
public final class Draft {
    private static final int LONGEST = 255;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty about = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final @Nullable PickList list;

    /// One entry while it is written.
    ///
    /// @param value what is stored
    /// @param note is kept as it was
    public record Entry(StringProperty label, StringProperty value, @Nullable String note) {
        static Entry of(PickListItem item) {
            return new Entry(
                    new SimpleStringProperty(item.label()),
                    new SimpleStringProperty(item.value()),
                    item.note());
        }

        static Entry empty() {
            return new Entry(new SimpleStringProperty(""), new SimpleStringProperty(""), null);
        }

        /// What was left out is stored as it is called.
        PickListItem item() {
            String called = label.get().strip();
            String stored = value.get().strip();
            return new PickListItem(called, stored.isEmpty() ? called : stored, note);
        }
    }

    /// @param list null for a new one
    Draft(@Nullable PickList list) {
        this.list = list;
        if (list == null) return;
        name.set(list.name());
        key.set(list.key());
        about.set(list.description() == null ? "" : list.description());
        list.items().forEach(item -> entries.add(Entry.of(item)));
    }

    /// As it was read; null for a new one.
    @Nullable PickList list() {
        return list;
    }

    /// What it is called.
    public StringProperty name() {
        return name;
    }

    /// Its name for scripts; never changes later.
    public StringProperty key() {
        return key;
    }

    /// What it is for.
    public StringProperty about() {
        return about;
    }

    /// Its entries in their order.
    public ObservableList<Entry> entries() {
        return entries;
    }

    /// Whether it is a new one.
    public boolean isNew() {
        return list == null;
    }

    boolean isOf(PickList other) {
        return list != null && list.id().equals(other.id());
    }

    /// Puts one more at the end.
    public void add() {
        entries.add(Entry.empty());
    }

    /// Takes one out.
    public void remove(Entry entry) {
        entries.remove(entry);
    }

    /// Moves one up or down; at the ends nothing happens.
    ///
    /// @param by -1 up, 1 down
    public void move(Entry entry, int by) {
        int from = entries.indexOf(entry);
        int to = from + by;
        if (from < 0 || to < 0 || to >= entries.size()) return;
        entries.remove(from);
        entries.add(to, entry);
    }

    boolean isChanged() {
        if (list == null) return !isBlank();
        return !form().equals(
                        new PickListForm(
                                list.key(),
                                list.name(),
                                list.description(),
                                list.items(),
                                list.version()));
    }

    private boolean isBlank() {
        return entries.isEmpty()
                && name.get().isBlank()
                && key.get().isBlank()
                && about.get().isBlank();
    }

    PickListForm form() {
        String words = about.get().strip();
        return new PickListForm(
                key.get().strip(),
                name.get().strip(),
                words.isEmpty() ? null : words,
                entries.stream().map(Entry::item).toList(),
                list == null ? null : list.version());
    }

    /// What is wrong with it; empty when nothing is.
    String fault() {
        String called = name.get().strip();
        if (called.isEmpty() || called.length() > LONGEST) return Texts.text("picklists.noName");
        if (!key.get().strip().matches("[a-z][a-z0-9_]{0,99}"))
            return Texts.text("picklists.noKey");
        List<PickListItem> items = form().items();
        if (items.stream().anyMatch(one -> one.label().isEmpty())) {
            return Texts.text("picklists.emptyEntry");
        }
        long distinct = items.stream().map(PickListItem::value).distinct().count();
        return distinct == items.size() ? "" : Texts.text("picklists.twice");
    }
}
