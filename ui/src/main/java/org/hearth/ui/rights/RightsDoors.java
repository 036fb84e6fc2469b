package org.hearth.ui.rights;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.access.Grants;
import org.hearth.server.access.Groups;
import org.hearth.server.access.Identities;
import org.hearth.server.access.Lockouts;
import org.hearth.server.access.People;
import org.hearth.server.access.Pins;
import org.hearth.server.access.Policies;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.settings.Settings;

/// The doors to persons and to what they may do.
///
/// @param resources what permissions can be given for
/// @param settings what the forms begin with
public record RightsDoors(
        People people,
        Policies policies,
        Grants grants,
        Groups groups,
        Pins pins,
        Lockouts lockouts,
        Identities identities,
        Resources resources,
        Settings settings) {

    /// Those of a hub.
    public static RightsDoors of(AccessFeature access, Resources resources, Settings settings) {
        return new RightsDoors(
                access.people(),
                access.policies(),
                access.grants(),
                access.groups(),
                access.pins(),
                access.lockouts(),
                access.identities(),
                resources,
                settings);
    }
}
