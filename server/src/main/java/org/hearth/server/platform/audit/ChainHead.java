package org.hearth.server.platform.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Where the chain begins and ends.
///
/// @param seq of the last sealed row; 0 before the first
/// @param hash of the last sealed row, in hexadecimal
/// @param firstSeq of the first row that is kept
/// @param anchor the hash before the first row that is kept
record ChainHead(long seq, String hash, @Nullable Instant sealedAt, long firstSeq, String anchor) {}
