package org.hearth.server.boxes;

/// What of the things that a box says concerns others than its line.
sealed interface BoxWord {
    /// The same for all.
    BoxWord NOTHING = new Nothing();

    /// Nothing does.
    record Nothing() implements BoxWord {}

    /// Its button was pressed.
    record Pressed() implements BoxWord {}

    /// It hangs up.
    record Goodbye() implements BoxWord {}

    /// Something is wrong with it.
    ///
    /// @param sentence for its journal
    record Fault(String sentence) implements BoxWord {}

    /// Nobody can read it.
    ///
    /// @param why for the log
    record Unreadable(String why) implements BoxWord {}
}
