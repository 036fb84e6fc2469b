package org.hearth.ui.media;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.media.MediaEvents;
import org.hearth.server.media.MediaRoots;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Root;
import org.hearth.server.media.Scan;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The library's folders and the run through them. FX thread only.
public final class ScanModel implements AutoCloseable {
    private final ObservableList<Root> roots = FXCollections.observableArrayList();
    private final ObservableList<Root> shownRoots = FXCollections.unmodifiableObservableList(roots);
    private final ReadOnlyObjectWrapper<@Nullable Scan> scan = new ReadOnlyObjectWrapper<>();
    private final Disposer disposer = new Disposer();
    private final MediaRoots door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<List<Root>> reload;

    /// Follows folders and runs from now on.
    public ScanModel(
            MediaRoots door,
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
                        Reload.allowed(
                                background,
                                () -> caller.get().seemsAllowed(Permission.MEDIA_READ),
                                () -> door.roots(caller.get()),
                                roots::setAll,
                                toasts.once()));
        disposer.add(
                events.listen(
                        MediaEvents.ScanProgressed.class,
                        progressed -> progressed.scan().id(),
                        news -> scan.set(news.getLast().scan())));
        disposer.add(events.listen(MediaEvents.RootsChanged.class, reload::again));
        reload.again();
    }

    /// The library's folders.
    public ObservableList<Root> roots() {
        return shownRoots;
    }

    /// The run that was heard of last; null when none was.
    public ReadOnlyObjectProperty<@Nullable Scan> scan() {
        return scan.getReadOnlyProperty();
    }

    /// Whether this person may change folders.
    public boolean isAllowed() {
        return whyNot().isEmpty();
    }

    /// Why this person may not change folders; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(caller.get(), Permission.MEDIA_MANAGE, Resource.HOUSEHOLD);
    }

    /// Takes a folder into the library; the run through it begins at once.
    public void add(Path folder) {
        background.run(
                () -> door.add(caller.get(), new NewRoot(folder.toString(), null)),
                added -> toasts.done(Texts.text("roots.added", added.name())));
    }

    /// Takes a folder out of the library; its files stay.
    public void remove(Root root) {
        background.act(
                () -> door.remove(caller.get(), root.id()),
                () -> toasts.done(Texts.text("roots.removed", root.name())));
    }

    /// Looks through all folders again.
    public void start() {
        background.run(() -> door.scan(caller.get()), scan::set);
    }

    /// Ends the run; what it found so far stays.
    public void cancel() {
        Scan running = scan.get();
        if (running != null)
            background.act(() -> door.cancel(caller.get(), running.id()), () -> {});
    }

    @Override
    public void close() {
        disposer.close();
    }
}
