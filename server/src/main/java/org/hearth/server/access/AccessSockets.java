package org.hearth.server.access;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.socket.Sockets;

import java.util.Map;
import java.util.Optional;

/// The message `me.changed`: who listens is somebody else now, or may do something else, and asks
/// `/api/auth/me` again. It says no more, so it is for everybody.
final class AccessSockets implements AutoCloseable {
    private static final String TOPIC = "me";

    private final Sockets sockets;
    private final Subscription subscription;

    AccessSockets(Sockets sockets, Bus bus) {
        this.sockets = sockets;
        sockets.topic(TOPIC, Permission.SIGNED_IN);
        subscription = bus.subscribe("access.sockets", AccessEvents.class, this::tell);
    }

    private void tell(AccessEvents event) {
        switch (event) {
            case AccessEvents.RightsChanged _ -> sockets.tell(TOPIC, "me.changed", Map.of());
            case AccessEvents.PersonChanged changed ->
                    sockets.tell(
                            TOPIC,
                            "me.changed",
                            caller ->
                                    is(caller, changed.person())
                                            ? Optional.of(Map.of())
                                            : Optional.empty());
            case AccessEvents.HouseholdSetUp _,
                    AccessEvents.SessionEnded _,
                    AccessEvents.TriesChanged _,
                    AccessEvents.IdentitiesChanged _ -> {}
        }
    }

    private static boolean is(Caller caller, PersonId person) {
        return person.value().equals(caller.personValue());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
