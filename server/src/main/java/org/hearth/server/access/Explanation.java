package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;

/// Why a person may or may not do something.
///
/// @param personName whom it is about
/// @param permission such as `media:play`
/// @param thing for what, in words
/// @param allowed the decision, made in the very place that makes all others
/// @param reason in a sentence
public record Explanation(
        PersonId personId,
        String personName,
        String permission,
        String thing,
        boolean allowed,
        String reason) {}
