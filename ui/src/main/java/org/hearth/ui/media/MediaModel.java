package org.hearth.ui.media;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.server.media.MediaEvents;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.ui.list.PagedList;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The library as somebody looks at it: filter, search, order, and the item they stand on. FX
/// thread only.
public final class MediaModel implements AutoCloseable {
    private static final Duration PAUSE_IN_TYPING = Duration.ofMillis(150);
    private static final int MOST_QUEUED = 200;

    private final ObjectProperty<MediaFilter> filter = new SimpleObjectProperty<>(MediaFilter.ALL);
    private final ObjectProperty<MediaOrder> order = new SimpleObjectProperty<>(MediaOrder.TITLE);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable MediaItem> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper problems = new ReadOnlyLongWrapper();
    private final PagedList<MediaItem> items;
    private final Disposer disposer = new Disposer();
    private final MediaLibrary library;
    private final Supplier<Caller> caller;
    private final Background background;
    private Subscription typing = Work.none();

    /// Looks at the whole library and follows it from now on.
    public MediaModel(
            MediaLibrary library, Supplier<Caller> caller, Background background, FxEvents events) {
        this.library = library;
        this.caller = caller;
        this.background = background;
        items = disposer.add(new PagedList<>(background));
        filter.subscribe((_, _) -> show());
        order.subscribe((_, _) -> show());
        search.subscribe((_, _) -> showSoon());
        disposer.add(events.listen(MediaEvents.LibraryChanged.class, this::refresh));
        disposer.add(events.listen(MediaEvents.ItemChanged.class, this::refresh));
        disposer.add(() -> typing.close());
        show();
        countProblems();
    }

    /// Which kind is to be seen.
    public ObjectProperty<MediaFilter> filter() {
        return filter;
    }

    /// In which order.
    public ObjectProperty<MediaOrder> order() {
        return order;
    }

    /// What is searched for; it takes effect after a pause in typing of 150 ms.
    public StringProperty search() {
        return search;
    }

    /// What there is to be seen.
    public PagedList<MediaItem> items() {
        return items;
    }

    /// The item somebody stands on; null when none.
    public ReadOnlyObjectProperty<@Nullable MediaItem> selected() {
        return selected.getReadOnlyProperty();
    }

    /// How many files cannot be used.
    public ReadOnlyLongProperty problems() {
        return problems.getReadOnlyProperty();
    }

    /// Whether the list is narrowed, so that an empty one does not mean an empty library.
    public boolean isNarrowed() {
        return filter.get() != MediaFilter.ALL || !search.get().isBlank();
    }

    /// Stands on an item.
    public void select(@Nullable MediaItem item) {
        selected.set(item);
    }

    /// Whether the item at a place is the one somebody stands on: a run through the folders moves
    /// items to other places while somebody looks at one.
    public boolean isSelected(int index) {
        MediaItem there = items.get(index);
        MediaItem item = selected.get();
        return there != null && item != null && there.id().equals(item.id());
    }

    /// Shows everything again.
    public void widen() {
        search.set("");
        filter.set(MediaFilter.ALL);
    }

    /// Asks again after a failure.
    public void retry() {
        show();
    }

    /// The item and what follows it in the list as far as it is here, for playing on.
    public List<MediaId> from(int index) {
        Stream<@Nullable MediaItem> following =
                IntStream.range(index, Math.min(items.total().get(), index + MOST_QUEUED))
                        .mapToObj(items::get);
        return following
                .flatMap(Stream::ofNullable)
                .filter(MediaItem::isPlayable)
                .map(MediaItem::id)
                .toList();
    }

    private void showSoon() {
        typing.close();
        typing = background.later(PAUSE_IN_TYPING, this::show);
    }

    private void show() {
        typing.close();
        MediaFilter only = filter.get();
        MediaOrder by = order.get();
        String words = search.get().strip();
        selected.set(null);
        items.show((offset, limit) -> seen(only.query(by.listing(offset, limit, words))));
    }

    /// For whom nothing of the library is open, it is empty.
    private Page<MediaItem> seen(MediaQuery query) {
        Caller asking = caller.get();
        if (!asking.may(Permission.MEDIA_READ)) return Page.of(query.listing(), List.of(), 0);
        return library.items(asking, query);
    }

    private void refresh() {
        items.refresh();
        countProblems();
        MediaItem item = selected.get();
        if (item != null) {
            background.run(
                    () -> library.item(caller.get(), item.id()),
                    selected::set,
                    _ -> selected.set(null));
        }
    }

    private void countProblems() {
        Listing one = new Listing(1, 0, null, Listing.Direction.ASC, null);
        background.run(() -> seen(MediaFilter.PROBLEMS.query(one)).total(), problems::set, _ -> {});
    }

    @Override
    public void close() {
        disposer.close();
    }
}
