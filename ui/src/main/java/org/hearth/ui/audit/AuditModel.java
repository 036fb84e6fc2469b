package org.hearth.ui.audit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.hearth.server.platform.audit.AuditEvent;
import org.hearth.server.platform.audit.AuditFacets;
import org.hearth.server.platform.audit.AuditLog;
import org.hearth.server.platform.audit.AuditQuery;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.list.PagedList;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// The acts on record as somebody looks for them, and the one that is open. FX thread only.
public final class AuditModel implements AutoCloseable {
    /// Nobody tells of new acts, so they are looked up.
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final PagedList<AuditEvent> acts;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Wanted> wanted = new ReadOnlyObjectWrapper<>(Wanted.ALL);
    private final ReadOnlyObjectWrapper<AuditFacets> facets =
            new ReadOnlyObjectWrapper<>(
                    new AuditFacets(List.of(), List.of(), List.of(), List.of(), null));
    private final ReadOnlyObjectWrapper<@Nullable AuditEvent> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper exporting = new ReadOnlyBooleanWrapper();
    private final Disposer disposer = new Disposer();
    private final AuditLog door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<AuditFacets> counting;
    private volatile Asked asked = new Asked(Wanted.ALL, null);

    private record Asked(Wanted wanted, @Nullable String words) {}

    /// Loads at once and looks for new acts by itself.
    public AuditModel(
            AuditLog door, Supplier<Caller> caller, Background background, Toasts toasts) {
        this.door = door;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        acts = disposer.add(new PagedList<>(background));
        counting = disposer.add(new Reload<>(background, this::count, facets::set, _ -> {}));
        disposer.watch(search, _ -> show());
        disposer.add(background.every(LOOK, this::load));
    }

    /// The acts that fit, the newest first.
    public PagedList<AuditEvent> acts() {
        return acts;
    }

    /// Words that all must be in it.
    public StringProperty search() {
        return search;
    }

    /// What else is looked for.
    public ReadOnlyObjectProperty<Wanted> wanted() {
        return wanted.getReadOnlyProperty();
    }

    /// How many of each kind fit.
    public ReadOnlyObjectProperty<AuditFacets> facets() {
        return facets.getReadOnlyProperty();
    }

    /// What is wrong with the record, so that it cannot go on; empty when nothing is.
    public ObservableValue<String> fault() {
        return facets.map(now -> Objects.requireNonNullElse(now.fault(), ""));
    }

    /// The act whose details are shown; null when none are.
    public ReadOnlyObjectProperty<@Nullable AuditEvent> open() {
        return open.getReadOnlyProperty();
    }

    /// Whether a file is being written.
    public ReadOnlyBooleanProperty exporting() {
        return exporting.getReadOnlyProperty();
    }

    /// Opens an act.
    public void open(@Nullable AuditEvent act) {
        open.set(act);
    }

    /// Looks for others.
    public void narrow(Wanted other) {
        if (other.equals(wanted.get())) return;
        wanted.set(other);
        show();
    }

    /// Looks for all again.
    public void clear() {
        wanted.set(Wanted.ALL);
        if (search.get().isEmpty()) show();
        else search.set("");
    }

    /// Asks again.
    public void load() {
        acts.refresh();
        counting.again();
    }

    /// Writes all acts that fit into a file, as CSV; one that is there is replaced.
    public void export(Path file) {
        if (exporting.get()) return;
        exporting.set(true);
        Asked now = asked;
        background.run(
                () -> RecordFile.keep(door.export(caller.get(), query(now, Listing.FIRST)), file),
                _ -> {
                    exporting.set(false);
                    toasts.done(Texts.text("audit.exported", String.valueOf(file.getFileName())));
                },
                sentence -> {
                    exporting.set(false);
                    toasts.problem(sentence);
                });
    }

    private void show() {
        String words = search.get().strip();
        Asked now = new Asked(wanted.get(), words.isEmpty() ? null : words);
        asked = now;
        acts.show((offset, limit) -> door.events(caller.get(), query(now, part(offset, limit))));
        counting.again();
    }

    private AuditFacets count() {
        return door.facets(caller.get(), query(asked, Listing.FIRST));
    }

    private static Listing part(int offset, int limit) {
        return new Listing(limit, offset, null, Listing.Direction.DESC, null);
    }

    private static AuditQuery query(Asked now, Listing part) {
        return now.wanted()
                .query(
                        new Listing(
                                part.limit(),
                                part.offset(),
                                null,
                                Listing.Direction.DESC,
                                now.words()));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
