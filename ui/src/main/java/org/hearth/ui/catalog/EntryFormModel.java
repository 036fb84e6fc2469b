package org.hearth.ui.catalog;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.catalog.Catalog;
import org.hearth.server.platform.catalog.CatalogEvents;
import org.hearth.server.platform.catalog.CatalogForm;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The form of one entry, new or chosen: what is filled in, written and refused. FX thread only.
///
/// What is filled in becomes the form record by the hub's own decoder, so that the same is refused
/// here as over HTTP.
public final class EntryFormModel<V, D extends CatalogForm> implements AutoCloseable {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Disposer disposer = new Disposer();
    private final CatalogModel<V, D> list;
    private final Entries<V, D> entries;
    private final Background background;
    private final Toasts toasts;
    private final List<InputField> fields;

    /// What the form is for.
    public enum State {
        CLOSED,
        NEW,
        CHOSEN
    }

    /// @param list whose chosen entry is shown
    public EntryFormModel(
            CatalogModel<V, D> list,
            Catalog<?, V, D> door,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.list = list;
        entries = new Entries<>(door, caller);
        this.background = background;
        this.toasts = toasts;
        fields =
                InputSpec.of(door.kind()).stream()
                        .map(one -> new InputField(one, list.label(one.name())))
                        .toList();
        disposer.add(events.listen(CatalogEvents.class, CatalogEvents::entry, this::followed));
    }

    /// Its fields, in the order of the columns.
    public List<InputField> fields() {
        return fields;
    }

    /// What it is for now.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether it is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether somebody else has changed the entry since it was loaded.
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /// Why it was not written; empty when it was.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether something was filled in that is not written yet.
    public boolean isChanged() {
        return state.get() != State.CLOSED && fields.stream().anyMatch(InputField::isChanged);
    }

    /// Why this person may not add entries; empty when they may.
    public Optional<String> whyNotAdd() {
        return entries.whyNot(null);
    }

    /// Why this person may not write what is open; empty when they may.
    public Optional<String> whyNot() {
        return entries.whyNot(list.chosen().get());
    }

    /// What the open entry is called.
    public String title() {
        Entry<V> open = list.chosen().get();
        return open == null ? Texts.text("catalog.new", noun()) : open.text(list.kind().title());
    }

    /// What one entry is called in general: `place`.
    public String noun() {
        return Texts.words(list.kind().name()).toLowerCase(Locale.ROOT);
    }

    /// Opens the form for a new entry.
    public void begin() {
        open(State.NEW, null);
    }

    /// Shows an entry.
    ///
    /// @param entry null closes the form
    public void choose(@Nullable Entry<V> entry) {
        open(entry == null ? State.CLOSED : State.CHOSEN, entry);
    }

    /// Loads the open entry again; what was filled in is lost.
    public void again() {
        Entry<V> open = list.chosen().get();
        list.load();
        if (open == null) return;
        background.run(
                () -> entries.find(open.id()), found -> choose(found.orElse(null)), this::failed);
    }

    /// Writes what is filled in; says at the fields what is wrong.
    public void save() {
        if (busy.get() || state.get() == State.CLOSED || whyNot().isPresent()) return;
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        fields.forEach(one -> filled.set(one.spec().name(), one.read()));
        if (fields.stream().anyMatch(one -> !one.fault().get().isEmpty())) return;
        Entry<V> open = list.chosen().get();
        if (open != null) filled.put("version", open.version());
        busy.set(true);
        problem.set("");
        background.run(() -> entries.write(open, filled), this::written, this::failed);
    }

    /// Removes the open entry.
    public void remove() {
        Entry<V> open = list.chosen().get();
        if (open == null || busy.get()) return;
        String name = title();
        background.act(
                () -> entries.remove(open),
                () -> {
                    toasts.done(Texts.text("catalog.removed", name));
                    choose(null);
                    list.load();
                });
    }

    private void written(Written<V> outcome) {
        busy.set(false);
        switch (outcome) {
            case Written.Kept<V>(Entry<V> entry) -> {
                choose(entry);
                list.load();
                toasts.done(Texts.text("catalog.saved", title()));
            }
            case Written.Faulty<V>(Invalid why) -> {
                why.faults().forEach(this::complain);
                problem.set(String.valueOf(why.getMessage()));
            }
            case Written.Stale<V>(String sentence) -> {
                problem.set(sentence);
                stale.set(state.get() == State.CHOSEN);
            }
        }
    }

    private void complain(Invalid.Fault fault) {
        fields.stream()
                .filter(one -> one.spec().name().equals(fault.field()))
                .forEach(one -> one.complain(fault.message()));
    }

    private void failed(String sentence) {
        busy.set(false);
        problem.set(sentence);
    }

    private void followed(List<CatalogEvents> told) {
        Entry<V> open = list.chosen().get();
        if (open == null || told.stream().noneMatch(one -> one.entry().equals(open.id()))) return;
        background.run(() -> entries.find(open.id()), found -> compare(open, found));
    }

    /// What somebody is about to write is not taken from them.
    private void compare(Entry<V> before, Optional<Entry<V>> found) {
        if (!before.equals(list.chosen().get())) return;
        if (found.isPresent() && found.get().version() == before.version()) return;
        if (isChanged()) {
            stale.set(true);
            problem.set(Texts.text(found.isPresent() ? "catalog.meanwhile" : "catalog.gone"));
        } else {
            choose(found.orElse(null));
        }
    }

    private void open(State next, @Nullable Entry<V> entry) {
        list.choose(entry);
        stale.set(false);
        problem.set("");
        fields.forEach(one -> one.begin(entry == null ? "" : kept(one, entry)));
        state.set(next);
    }

    private String kept(InputField field, Entry<V> entry) {
        return list.kind().columns().stream()
                .filter(one -> one.name().equals(field.spec().name()))
                .findFirst()
                .map(entry::text)
                .orElse("");
    }

    @Override
    public void close() {
        disposer.close();
    }
}
