package org.hearth.ui;

import org.hearth.server.access.FrontDoor;
import org.hearth.server.access.Household;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.bus.Bus;

/// Everything of the hub that the console calls or hears.
public record ConsoleDoors(
        Household household,
        FrontDoor frontDoor,
        Authenticator authenticator,
        Fleet fleet,
        Bus bus) {}
