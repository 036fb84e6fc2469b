package org.hearth.ui.rights;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Names of places, as far as somebody may know them. Called in the background.
public record PlaceNames(Resources resources) {

    /// All that this person may know, by their ids.
    public Map<UUID, String> of(Caller asking) {
        return Thing.each(resources, ResourceType.PLACE)
                .filter(one -> isSeen(asking, one))
                .collect(Collectors.toMap(PlaceNames::id, Thing::name));
    }

    private static boolean isSeen(Caller asking, Thing place) {
        return asking.may(Permission.PLACE_READ, Resource.of(ResourceType.PLACE, id(place)));
    }

    private static UUID id(Thing place) {
        return Objects.requireNonNull(place.id());
    }
}
