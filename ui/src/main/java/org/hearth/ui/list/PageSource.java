package org.hearth.ui.list;

import org.hearth.server.platform.db.Page;

/// Where a long list comes from, part by part. Called in the background.
@FunctionalInterface
public interface PageSource<T> {
    /// The items from an offset on, and how many there are in all.
    ///
    /// @param offset a multiple of the limit
    Page<T> load(int offset, int limit);
}
