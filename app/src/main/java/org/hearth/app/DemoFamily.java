package org.hearth.app;

import org.hearth.server.access.Credentials;
import org.hearth.server.access.Household;
import org.hearth.server.access.NewOwner;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.People;
import org.hearth.server.access.PersonKind;
import org.hearth.server.places.Place;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.places.PlaceId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.ui.entry.ConsoleSession;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who lives in the house that is only shown: Anna, who owns it, and Mia, her child. Thread-safe.
final class DemoFamily {
    /// With which Anna signs in.
    static final String EMAIL = "anna@example.org";

    private static final String CHILD = "Mia";
    private static final String CHILDS_COLOR = "#d9822b";

    private final Hub hub;
    private final DemoFolder folder;
    private final ConsoleSession console;

    /// @param console comes up signed in as Anna
    DemoFamily(Hub hub, DemoFolder folder, ConsoleSession console) {
        this.hub = hub;
        this.folder = folder;
        this.console = console;
    }

    /// Anna at the console, made at first; nobody when she has signed out and has another password
    /// by now.
    Optional<Caller> anna() {
        Household household = hub.access().household();
        if (!household.isSetUp()) {
            household.setUp(
                    new NewOwner(null, "Anna", EMAIL, folder.password()),
                    Household.Proof.SAME_MACHINE);
        }
        Optional<Caller> known = console.resume();
        if (known.isPresent()) return known;
        try {
            return Optional.of(console.signIn(new Credentials(EMAIL, folder.password())));
        } catch (Unauthenticated changed) {
            return Optional.empty();
        }
    }

    /// The room of that name, made when it is not there.
    PlaceId room(Caller anna, String name) {
        return hub.places().catalog().entries(anna, Listing.FIRST, Map.of()).items().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(Place::id)
                .orElseGet(() -> make(anna, name));
    }

    private PlaceId make(Caller anna, String name) {
        PlaceForm form = new PlaceForm(name, null, null, null, null, null, null);
        return hub.places().catalog().add(anna, form).id();
    }

    /// Mia belongs to the house from now on; what a child may is for Anna to say.
    void takeInMia(Caller anna, PlaceId room) {
        People people = hub.access().people();
        boolean isIn =
                people.people(anna, Listing.FIRST).items().stream()
                        .anyMatch(one -> one.name().equals(CHILD));
        if (isIn) return;
        people.add(
                anna,
                new NewPerson(
                        CHILD,
                        null,
                        PersonKind.CHILD,
                        null,
                        List.of(anna.person()),
                        CHILDS_COLOR,
                        room.value(),
                        null));
    }
}
