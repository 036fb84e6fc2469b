package org.hearth.server.platform.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a look at the whole chain found.
public sealed interface ChainState {

    /// Every sealed row is the one that was sealed, in its place.
    ///
    /// @param rows how many are sealed and kept
    /// @param sealedUntil when the last of them was sealed; null when none ever was
    record Intact(long rows, @Nullable Instant sealedUntil) implements ChainState {}

    /// Somebody or something changed the record past the hub. Only the first place is named: what
    /// comes after it hangs on it.
    ///
    /// @param seq the place in the chain
    /// @param id of the row that is there; null when none is
    /// @param createdAt when its act was done; null when no row is there
    record Broken(long seq, @Nullable AuditEventId id, @Nullable Instant createdAt, Fault fault)
            implements ChainState {

        /// What is wrong, in a sentence for people.
        public String sentence() {
            String row = id == null ? "" : " (" + id.value() + ", of " + createdAt + ")";
            return "row " + seq + row + " " + fault.words;
        }
    }

    /// What can be wrong with a row.
    enum Fault {
        /// Its columns or its hash are not those that were sealed.
        CHANGED("was changed after it was sealed"),
        /// It is gone, and later ones are there.
        MISSING("is missing"),
        /// Another row stands in its place.
        OUT_OF_ORDER("is out of order"),
        /// The hub did not seal it.
        ADDED("was added past the hub"),
        /// It is gone, and all after it.
        CUT_OFF("and all after it were cut off"),
        /// The note of where the chain ends is gone.
        HEADLESS("cannot be judged: the end of the record is not known any more");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }
}
