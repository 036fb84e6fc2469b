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
}
