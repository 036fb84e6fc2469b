package org.hearth.server.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.db.Listing;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Keeps how many items a filter finds until a commit changes which items there are. Thread-safe.
///
/// A count that was being read while something changed is not kept, so that none is older than the
/// last committed write. Searches are counted anew each time.
final class MediaCounts {
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Key, Long> kept = Caffeine.newBuilder().maximumSize(1_000).build();

    /// @param reach two persons who see the same share a count
    private record Key(MediaQuery query, Reach reach) {}

    long count(MediaQuery query, Reach reach, Supplier<Long> counted) {
        if (query.listing().search() != null) return counted.get();
        MediaQuery all = new MediaQuery(query.type(), query.state(), query.rootId(), Listing.FIRST);
        Key key = new Key(all, reach);
        Long known = kept.getIfPresent(key);
        if (known != null) return known;
        long before = changes.get();
        long found = counted.get();
        kept.put(key, found);
        if (changes.get() != before) kept.invalidate(key);
        return found;
    }

    /// After a commit that added or removed items, or changed the state of one.
    void changed() {
        changes.incrementAndGet();
        kept.invalidateAll();
    }
}
