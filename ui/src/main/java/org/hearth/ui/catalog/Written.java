package org.hearth.ui.catalog;

import org.hearth.server.platform.problem.Invalid;

/// How the writing of an entry ended.
sealed interface Written<V> {

    /// It is kept.
    record Kept<V>(Entry<V> entry) implements Written<V> {}

    /// Some of what was filled in cannot be so.
    record Faulty<V>(Invalid why) implements Written<V> {}

    /// Somebody else was faster, or another entry is in the way.
    record Stale<V>(String sentence) implements Written<V> {}
}
