package org.hearth.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.hearth.ui.entry.EntryState;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Which page is open, and for whom. FX thread only.
public final class ShellModel {
    private final List<Destination> all;
    private final Runnable who;
    private final ReadOnlyObjectWrapper<EntryState.SignedIn> in;
    private final ReadOnlyObjectWrapper<List<Destination>> destinations;
    private final ReadOnlyObjectWrapper<Destination> current;
    private BooleanSupplier isLeft = () -> true;

    /// @param all in the order of the navigation; the first is for everybody, and open at the
    ///   beginning
    /// @param who asks who is there
    public ShellModel(List<Destination> all, EntryState.SignedIn in, Runnable who) {
        this.all = List.copyOf(all);
        this.who = who;
        this.in = new ReadOnlyObjectWrapper<>(in);
        destinations = new ReadOnlyObjectWrapper<>(destinationsOf(in));
        current = new ReadOnlyObjectWrapper<>(all.getFirst());
    }

    /// Where one can go.
    public ReadOnlyObjectProperty<List<Destination>> destinations() {
        return destinations.getReadOnlyProperty();
    }

    /// Where one is.
    public ReadOnlyObjectProperty<Destination> current() {
        return current.getReadOnlyProperty();
    }

    /// Who is signed in, and what they may do.
    public ReadOnlyObjectProperty<EntryState.SignedIn> in() {
        return in.getReadOnlyProperty();
    }

    /// The same person has another name or may do other things. Who may not be where they are any
    /// more is led to the first place, and nobody is asked.
    public void become(EntryState.SignedIn next) {
        destinations.set(destinationsOf(next));
        in.set(next);
        if (!current.get().isFor(next)) current.set(all.getFirst());
    }

    private List<Destination> destinationsOf(EntryState.SignedIn one) {
        return all.stream().filter(place -> place.isFor(one)).toList();
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
        destinations.get().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .ifPresent(this::open);
    }

    /// Asks who is there.
    public void askWho() {
        who.run();
    }
}
