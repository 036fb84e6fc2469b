package org.hearth.server.platform.audit;

import org.hearth.server.platform.db.Id;
import org.jspecify.annotations.Nullable;

/// What a privileged act was done to.
///
/// @param type such as `playlist`
/// @param id the thing's id; null when it has none
/// @param name what people call it
public record Target(String type, @Nullable String id, @Nullable String name) {
    /// The record of acts itself.
    static final Target RECORD = new Target("audit", null, "the record of acts");

    /// A thing with an id of ours.
    public static Target of(String type, Id id, String name) {
        return new Target(type, id.value().toString(), name);
    }
}
