package org.hearth.ui.entry;

import org.hearth.server.access.Client;
import org.hearth.server.access.Credentials;
import org.hearth.server.access.People;
import org.hearth.server.access.Person;
import org.hearth.server.access.Pins;
import org.hearth.server.access.Scope;
import org.hearth.server.access.Tokens;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.db.Listing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The ways in at the hub's own screen. Thread-safe; every method may take a while.
///
/// @param screen what the console is called among the family's devices
public record ConsoleWays(
        People people,
        Pins pins,
        Fleet fleet,
        ConsoleSession session,
        String screen,
        InstantSource clock) {
    private static final Listing ALL = new Listing(200, 0, null, Listing.Direction.ASC, null);

    /// Whoever belongs to the house. The screen itself asks, for whoever stands before it shows
    /// only afterwards who they are.
    List<Person> everybody() {
        return people.people(Caller.system("console"), ALL).items();
    }

    Tokens byPin(Person person, String pin) {
        return pins.signIn(person.id(), pin, screen);
    }

    Tokens byEmail(Credentials credentials) {
        return session.open(credentials);
    }

    /// Lets the console in for somebody, as a phone of theirs would be.
    Tokens resident(Caller caller, Person person) {
        NewPairing pairing = new NewPairing(Scope.ADMIN, person.id(), screen);
        String code = fleet.startPairing(caller, pairing).code();
        Client console = new Client(screen, Client.Type.CONSOLE);
        return fleet.completePairing(code, console, Origin.HERE).tokens();
    }

    Instant now() {
        return clock.instant();
    }
}
