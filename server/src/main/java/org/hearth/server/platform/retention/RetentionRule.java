package org.hearth.server.platform.retention;

import org.jspecify.annotations.Nullable;

/// How long one sort of data is kept.
///
/// @param dataClass such as `media.scans`
/// @param maxAgeDays null keeps it for ever
/// @param usualDays what holds unless somebody chose otherwise
/// @param chosen whether somebody chose it
/// @param last the last time that what was too old was removed; null when it never was
public record RetentionRule(
        String dataClass,
        String description,
        @Nullable Integer maxAgeDays,
        @Nullable Integer usualDays,
        boolean chosen,
        @Nullable RetentionRun last) {}
