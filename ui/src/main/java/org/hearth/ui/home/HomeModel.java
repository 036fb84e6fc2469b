package org.hearth.ui.home;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.media.MediaEvents;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.playback.PlaybackEvents;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What is new in the house, what somebody has begun, and whether the hub is well. FX thread only.
///
/// Fills while a run through the folders goes on, and looks by itself four times a minute, so that
/// a database that went away is noticed when it goes and when it comes back.
public final class HomeModel implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final int MOST_BEGUN = 12;
    private static final Listing NEWEST =
            new Listing(24, 0, "createdAt", Listing.Direction.DESC, null);

    private final ObservableList<MediaItem> newest = FXCollections.observableArrayList();
    private final ObservableList<MediaItem> shownNewest =
            FXCollections.unmodifiableObservableList(newest);
    private final ObservableList<MediaItem> begun = FXCollections.observableArrayList();
    private final ObservableList<MediaItem> shownBegun =
            FXCollections.unmodifiableObservableList(begun);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final Disposer disposer = new Disposer();
    private final Reload<Seen> seen;
    private final boolean mayLook;

    private record Seen(Page<MediaItem> newest, List<MediaItem> begun) {}

    /// Follows the library from now on.
    public HomeModel(
            MediaLibrary library, Supplier<Caller> caller, Background background, FxEvents events) {
        this(library, caller, background, events, LOOK);
    }

    /// @param look how often it looks by itself
    HomeModel(
            MediaLibrary library,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Duration look) {
        mayLook = caller.get().seemsAllowed(Permission.MEDIA_READ);
        MediaQuery query = new MediaQuery(null, null, null, NEWEST);
        seen =
                Reload.allowed(
                        background,
                        () -> mayLook,
                        () ->
                                new Seen(
                                        library.items(caller.get(), query),
                                        library.unfinished(caller.get(), MOST_BEGUN)),
                        this::show);
        disposer.add(seen);
        disposer.add(events.listen(MediaEvents.LibraryChanged.class, this::retry));
        disposer.add(events.listen(MediaEvents.ItemChanged.class, this::retry));
        disposer.add(events.listen(MediaEvents.ScanProgressed.class, this::retry));
        disposer.add(events.listen(PlaybackEvents.PlayerChanged.class, this::retry));
        disposer.add(background.every(look, this::retry));
        retry();
    }

    /// Whether anything of the library is this person's to see.
    public boolean mayLook() {
        return mayLook;
    }

    /// What came last, the newest first.
    public ObservableList<MediaItem> newest() {
        return shownNewest;
    }

    /// What this person has begun and not finished, the latest first.
    public ObservableList<MediaItem> begun() {
        return shownBegun;
    }

    /// How many items the library has.
    public ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return seen.loaded();
    }

    /// Why the hub cannot answer now; empty when all is well.
    public ReadOnlyStringProperty trouble() {
        return seen.problem();
    }

    /// Asks again.
    public void retry() {
        seen.again();
    }

    private void show(Seen news) {
        if (!newest.equals(news.newest().items())) newest.setAll(news.newest().items());
        if (!begun.equals(news.begun())) begun.setAll(news.begun());
        total.set(news.newest().total());
    }

    @Override
    public void close() {
        disposer.close();
    }
}
