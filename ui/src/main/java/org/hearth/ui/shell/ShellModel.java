package org.hearth.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.hearth.server.access.Person;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which page is open, and for whom. FX thread only.
public final class ShellModel {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<Destination> destinations;
    private final Person person;
    private final Runnable signOut;
    private final ReadOnlyObjectWrapper<Destination> current;

    /// @param destinations in the order of the navigation; the first is open at the beginning
    /// @param signOut ends the person's sign-in
    public ShellModel(List<Destination> destinations, Person person, Runnable signOut) {
        this.destinations = List.copyOf(destinations);
        this.person = person;
        this.signOut = signOut;
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

    /// Up to two letters that stand for the person.
    public String initials() {
        List<String> names = SPACE.splitAsStream(person.name().strip()).toList();
        String first = letter(names.getFirst());
        return names.size() == 1 ? first : first + letter(names.getLast());
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

    /// Ends the person's sign-in.
    public void signOut() {
        signOut.run();
    }

    private static String letter(String name) {
        return name.isEmpty()
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.getDefault());
    }
}
