package org.hearth.ui.list;

import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads a list that is never long as a whole: the persons, the devices. Called in the background.
public final class Everything {
    private static final int PART = 200;
    private static final int MOST = 2_000;

    private Everything() {}

    /// All of it, as far as two thousand.
    public static <T> List<T> of(Function<? super Listing, Page<T>> door) {
        List<T> all = new ArrayList<>();
        Page<T> page;
        do {
            Listing part = new Listing(PART, all.size(), null, Listing.Direction.ASC, null);
            page = door.apply(part);
            all.addAll(page.items());
        } while (page.items().size() == PART && all.size() < MOST);
        return List.copyOf(all);
    }
}
