package org.hearth.ui.rights;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.access.Grants;
import org.hearth.server.access.Groups;
import org.hearth.server.access.People;
import org.hearth.server.access.Pins;
import org.hearth.server.access.Policies;
import org.hearth.server.platform.auth.Resources;

/// The doors to persons and to what they may do.
///
/// @param resources what permissions can be given for
public record RightsDoors(
        People people,
        Policies policies,
        Grants grants,
        Groups groups,
        Pins pins,
        Resources resources) {

    /// Those of a hub.
    public static RightsDoors of(AccessFeature access, Resources resources) {
        return new RightsDoors(
                access.people(),
                access.policies(),
                access.grants(),
                access.groups(),
                access.pins(),
                resources);
    }
}
