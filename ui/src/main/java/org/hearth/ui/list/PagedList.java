package org.hearth.ui.list;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.db.Page;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Failure;
import org.hearth.ui.work.Retry;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/// A list of which only the parts that somebody looks at are here. FX thread only.
///
/// Asking for an item that is not here answers null and fetches its page; [#revision] grows when it
/// came. Of a fast scroll only the last few pages are fetched, and at most forty are kept. After a
/// failure that passes by itself it asks again until it is closed.
public final class PagedList<T> implements Subscription {
    static final int PAGE = 100;
    private static final int MOST_KEPT = 40;
    private static final int MOST_WANTED = 6;
    private static final int AT_ONCE = 2;

    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final LinkedHashMap<Integer, List<T>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> stale = new HashSet<>();
    private final Map<Integer, Integer> loading = new HashMap<>();
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Background background;
    private final Retry retry;
    private @Nullable PageSource<T> source;
    private int generation;

    /// An empty list until [#show].
    public PagedList(Background background) {
        this.background = background;
        retry = new Retry(background, this::refresh);
    }

    /// How many items there are in all, as far as known.
    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Grows whenever items came or changed.
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Why nothing came; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Shows another list, from its beginning.
    public void show(PageSource<T> other) {
        source = other;
        retry.over();
        generation++;
        pages.clear();
        stale.clear();
        wanted.clear();
        loading.clear();
        loaded.set(false);
        want(0);
    }

    /// Fetches again what somebody looks at; until it comes, the old items stay.
    public void refresh() {
        if (source == null) return;
        retry.hold();
        generation++;
        stale.addAll(pages.keySet());
        wanted.clear();
        loading.clear();
        want(0);
        revision.set(revision.get() + 1);
    }

    /// An item; null while it is on its way.
    public @Nullable T get(int index) {
        if (index < 0 || index >= total.get()) return null;
        int page = index / PAGE;
        List<T> items = pages.get(page);
        if (items == null || stale.contains(page)) want(page);
        int at = index % PAGE;
        return items == null || at >= items.size() ? null : items.get(at);
    }

    /// Where an item is among those that are here; empty when it is not, or not yet.
    public OptionalInt find(Predicate<? super T> wanted) {
        for (Map.Entry<Integer, List<T>> page : pages.entrySet()) {
            List<T> items = page.getValue();
            for (int at = 0; at < items.size(); at++) {
                if (wanted.test(items.get(at))) return OptionalInt.of(page.getKey() * PAGE + at);
            }
        }
        return OptionalInt.empty();
    }

    private void want(int page) {
        if (Integer.valueOf(generation).equals(loading.get(page))) return;
        wanted.remove(page);
        wanted.addFirst(page);
        if (wanted.size() > MOST_WANTED) wanted.removeLast();
        fetchNext();
    }

    private void fetchNext() {
        PageSource<T> from = source;
        while (from != null && loading.size() < AT_ONCE && !wanted.isEmpty()) {
            int page = wanted.removeFirst();
            int asked = generation;
            loading.put(page, asked);
            background.ask(
                    () -> from.load(page * PAGE, PAGE),
                    answer -> came(page, asked, answer),
                    failure -> failed(asked, failure));
        }
    }

    private void came(int page, int asked, Page<T> answer) {
        if (asked != generation) return;
        loading.remove(page);
        stale.remove(page);
        pages.put(page, answer.items());
        while (pages.size() > MOST_KEPT) pages.pollFirstEntry();
        total.set(Math.toIntExact(answer.total()));
        problem.set("");
        retry.over();
        loaded.set(true);
        revision.set(revision.get() + 1);
        fetchNext();
    }

    private void failed(int asked, Failure failure) {
        if (asked != generation) return;
        loading.clear();
        wanted.clear();
        problem.set(failure.sentence());
        loaded.set(true);
        retry.after(failure);
    }

    @Override
    public void close() {
        retry.close();
    }
}
