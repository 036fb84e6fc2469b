package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.bus.Event;

/// What happened to persons and their sign-ins.
public sealed interface AccessEvents extends Event {

    /// The household has its first owner.
    record HouseholdSetUp(PersonId owner) implements AccessEvents {}

    /// A sign-in ended: signed out, revoked, or stolen and noticed.
    record SessionEnded(SessionId session) implements AccessEvents {}

    /// Somebody came, went or was changed in what others see of them or in what they may do.
    record PersonChanged(PersonId person) implements AccessEvents {}

    /// What somebody may do has changed: a group, a policy, a grant.
    record RightsChanged() implements AccessEvents {}

    /// Somebody tried in vain to come in as that person, or those tries were forgiven.
    record TriesChanged(PersonId person) implements AccessEvents {}

    /// An account at the sign-in provider was linked with that person, unlinked or used.
    record IdentitiesChanged(PersonId person) implements AccessEvents {}
}
