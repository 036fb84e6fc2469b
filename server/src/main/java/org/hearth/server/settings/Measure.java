package org.hearth.server.settings;

/// What a setting that is a number counts.
public enum Measure {
    /// 0 to 100 of something's own range.
    PERCENT,
    MINUTES,
    DAYS
}
