package org.hearth.ui.picklists;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.settings.PickList;
import org.hearth.server.settings.PickListForm;
import org.hearth.server.settings.PickLists;
import org.hearth.server.settings.SettingsEvents;
import org.hearth.ui.list.Everything;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The lists there are, and the one that is being written. FX thread only.
public final class PickListsModel implements AutoCloseable {
    private final ObservableList<PickList> lists = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final Disposer disposer = new Disposer();
    private final PickLists door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<List<PickList>> reload;

    /// Loads at once and follows what others write.
    public PickListsModel(
            PickLists door,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.door = door;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        reload =
                disposer.add(
                        new Reload<>(
                                background,
                                () -> Everything.of(part -> door.lists(caller.get(), part)),
                                this::show));
        disposer.add(events.listen(SettingsEvents.PickListChanged.class, reload::again));
        reload.again();
    }

    /// All lists by name.
    public ObservableList<PickList> lists() {
        return lists;
    }

    /// The one that is open; null when none is.
    public ReadOnlyObjectProperty<@Nullable Draft> draft() {
        return draft.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Whether it is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether somebody else has changed the open list meanwhile.
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /// Why there are no lists to be seen; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Why the open list was not written; empty when nothing is wrong.
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Why this person may not write any; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(caller.get(), Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
    }

    /// Whether leaving the open list would lose something.
    public boolean isChanged() {
        Draft open = draft.get();
        return open != null && open.isChanged();
    }

    /// Opens a list.
    ///
    /// @param list null closes the open one
    public void choose(@Nullable PickList list) {
        open(list == null ? null : new Draft(list));
    }

    /// Begins a new one.
    public void begin() {
        open(new Draft(null));
    }

    /// Opens the list again as it is now; what was typed is lost.
    public void again() {
        Draft open = draft.get();
        if (open != null) open(open.list() == null ? new Draft(null) : present(open));
        reload.again();
    }

    /// Writes the open list as a whole.
    public void save() {
        Draft open = draft.get();
        if (open == null || busy.get() || whyNot().isPresent()) return;
        refusal.set(open.fault());
        if (!refusal.get().isEmpty()) return;
        PickList old = open.list();
        PickListForm form = open.form();
        busy.set(true);
        background.run(
                () ->
                        old == null
                                ? door.add(caller.get(), form)
                                : door.change(caller.get(), old.id(), form),
                this::saved,
                this::refused);
    }

    /// Removes the open list; what was chosen from it stays.
    public void remove() {
        Draft open = draft.get();
        PickList old = open == null ? null : open.list();
        if (old == null || busy.get()) return;
        background.run(
                () -> {
                    door.remove(caller.get(), old.id());
                    return old;
                },
                gone -> {
                    open(null);
                    toasts.done(Texts.text("catalog.removed", gone.name()));
                    reload.again();
                },
                refusal::set);
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    private void saved(PickList kept) {
        busy.set(false);
        open(new Draft(kept));
        toasts.done(Texts.text("catalog.saved", kept.name()));
        reload.again();
    }

    private void refused(String sentence) {
        busy.set(false);
        refusal.set(sentence);
        reload.again();
    }

    private void open(@Nullable Draft wanted) {
        refusal.set("");
        stale.set(false);
        draft.set(wanted);
    }

    private @Nullable Draft present(Draft open) {
        return lists.stream()
                .filter(one -> open.isOf(one))
                .findFirst()
                .map(Draft::new)
                .orElse(null);
    }

    private void show(List<PickList> now) {
        if (!lists.equals(now)) lists.setAll(now);
        Draft open = draft.get();
        PickList old = open == null ? null : open.list();
        if (open == null || old == null || busy.get()) return;
        Optional<PickList> found = now.stream().filter(open::isOf).findFirst();
        if (found.isPresent() && found.get().version() == old.version()) return;
        if (!open.isChanged()) {
            open(found.map(Draft::new).orElse(null));
        } else {
            stale.set(found.isPresent());
            refusal.set(Texts.text(found.isPresent() ? "catalog.meanwhile" : "catalog.gone"));
        }
    }

    @Override
    public void close() {
        disposer.close();
    }
}
