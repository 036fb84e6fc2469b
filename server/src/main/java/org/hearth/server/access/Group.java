package org.hearth.server.access;

import org.jspecify.annotations.Nullable;

/// Persons who are given something together.
///
/// @param slug made of the first name; it never changes
public record Group(
        GroupId id, String slug, String name, @Nullable String description, long version) {

    static Group of(GroupRow row) {
        return new Group(
                new GroupId(row.id),
                String.valueOf(row.slug),
                row.name,
                row.description,
                row.version);
    }
}
