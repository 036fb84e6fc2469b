package org.hearth.server.media;

import java.util.Collections;
import java.util.Map;

/// How large the library is.
///
/// @param totalSize in bytes
/// @param byType how many of each type, as `audio`
public record LibraryFigures(long totalFiles, long totalSize, Map<String, Long> byType) {

    /// Keeps the counts as they are.
    public LibraryFigures {
        byType = Collections.unmodifiableMap(byType);
    }
}
