package org.hearth.ui.home;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.media.MediaEvents;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;

/// What is new in the house. FX thread only.
public final class HomeModel implements AutoCloseable {
    private static final Listing NEWEST =
            new Listing(24, 0, "createdAt", Listing.Direction.DESC, null);

    private final ObservableList<MediaItem> newest = FXCollections.observableArrayList();
    private final ObservableList<MediaItem> shownNewest =
            FXCollections.unmodifiableObservableList(newest);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Disposer disposer = new Disposer();
    private final MediaLibrary library;
    private final Caller caller;
    private final Background background;

    /// Follows the library from now on.
    public HomeModel(MediaLibrary library, Caller caller, Background background, FxEvents events) {
        this.library = library;
        this.caller = caller;
        this.background = background;
        disposer.add(events.listen(MediaEvents.LibraryChanged.class, this::load));
        load();
    }

    /// What came last, the newest first.
    public ObservableList<MediaItem> newest() {
        return shownNewest;
    }

    /// How many items the library has.
    public ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    private void load() {
        MediaQuery query = new MediaQuery(null, null, null, NEWEST);
        background.run(() -> library.items(caller, query), this::show);
    }

    private void show(Page<MediaItem> page) {
        newest.setAll(page.items());
        total.set(page.total());
        loaded.set(true);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
