package org.hearth.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.hearth.server.access.Person;

import java.util.List;

/// Which page is open, and for whom. FX thread only.
public final class ShellModel {
    private final List<Destination> destinations;
    private final Person person;
    private final Runnable who;
    private final ReadOnlyObjectWrapper<Destination> current;

    /// @param destinations in the order of the navigation; the first is open at the beginning
    /// @param who asks who is there
    public ShellModel(List<Destination> destinations, Person person, Runnable who) {
        this.destinations = List.copyOf(destinations);
        this.person = person;
        this.who = who;
        current = new ReadOnlyObjectWrapper<>(destinations.getFirst());
    }

    /// Where one can go.
    public List<Destination> destinations() {
        return destinations;
    }

    /// Where one is.
    public ReadOnlyObjectProperty<Destination> current() {
        return current.getReadOnlyProperty();
    }

    /// Who is signed in.
    public Person person() {
        return person;
    }

    /// Goes to a place.
    public void open(Destination destination) {
        current.set(destination);
    }

    /// Goes to a place by its name.
    public void open(String name) {
        destinations.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .ifPresent(this::open);
    }

    /// Asks who is there.
    public void askWho() {
        who.run();
    }
}
