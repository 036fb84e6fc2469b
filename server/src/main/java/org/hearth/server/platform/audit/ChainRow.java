package org.hearth.server.platform.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/// One row as the chain sees it.
///
/// @param seq its place; 0 while it has none
/// @param hash in hexadecimal; null while it has no place
/// @param columns all others that are not null, as the database writes them
record ChainRow(
        long seq,
        UUID id,
        Instant createdAt,
        @Nullable String hash,
        SortedMap<String, String> columns) {

    /// The same row at the end of the chain.
    ChainRow after(long last, String previous) {
        return new ChainRow(last + 1, id, createdAt, Seal.of(previous, columns), columns);
    }

    /// Whether it is what was sealed after that hash.
    boolean follows(String previous) {
        return Seal.of(previous, columns).equals(hash);
    }
}
