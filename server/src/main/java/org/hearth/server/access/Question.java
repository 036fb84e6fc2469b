package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// May this person do this with that?
///
/// @param permission such as `media:play`
/// @param resourceId null: everything of that type
public record Question(
        PersonId person, String permission, ResourceType resourceType, @Nullable UUID resourceId) {}
