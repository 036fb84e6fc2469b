package org.hearth.server.media;

import org.hearth.server.platform.db.Listing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Keeps how many items a filter finds until a commit changes which items there are. Thread-safe.
///
/// A count that was being read while something changed is not kept, so that none is older than the
/// last committed write. Searches are counted anew each time.
final class MediaCounts {
    private final AtomicLong changes = new AtomicLong();
    private final Map<MediaQuery, Long> kept = new ConcurrentHashMap<>();

    long count(MediaQuery query, Supplier<Long> counted) {
        if (query.listing().search() != null) return counted.get();
        MediaQuery key = new MediaQuery(query.type(), query.state(), query.rootId(), Listing.FIRST);
        Long known = kept.get(key);
        if (known != null) return known;
        long before = changes.get();
        long found = counted.get();
        kept.put(key, found);
        if (changes.get() != before) kept.remove(key);
        return found;
    }

    /// After a commit that added or removed items, or changed the state of one.
    void changed() {
        changes.incrementAndGet();
        kept.clear();
    }
}
