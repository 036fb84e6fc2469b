package org.hearth.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.hearth.server.access.Person;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Which page is open, and for whom. FX thread only.
public final class ShellModel {
    private final List<Destination> destinations;
    private final Person person;
    private final Runnable who;
    private final ReadOnlyObjectWrapper<Destination> current;
    private BooleanSupplier isLeft = () -> true;

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

    /// Has it asked whether one may leave where one is.
    ///
    /// @param question asks the person where something would be lost
    public void ask(BooleanSupplier question) {
        isLeft = question;
    }

    /// Whether one may go elsewhere, be it another place or away from the console.
    public boolean mayLeave() {
        return isLeft.getAsBoolean();
    }

    /// Goes to a place, unless somebody would rather stay with what they have begun where they are.
    public void open(Destination destination) {
        if (destination.equals(current.get()) || !mayLeave()) return;
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
