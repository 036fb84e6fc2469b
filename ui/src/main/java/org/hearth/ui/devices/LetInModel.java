package org.hearth.ui.devices;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.server.boxes.Arrival;
import org.hearth.server.boxes.ArrivalId;
import org.hearth.server.boxes.Inbox;
import org.hearth.server.boxes.LetIn;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.RoomChoice;
import org.hearth.ui.rights.PlaceNames;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.Sending;
import org.hearth.ui.work.Toasts;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Finds the box that one holds by its digits, lets it in, or sends it away. FX thread only.
public final class LetInModel implements AutoCloseable {
    private static final int DIGITS = 6;
    private static final int LONGEST_NAME = 100;

    private final StringProperty digits = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper digitsFault = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Arrival> chosen = new ReadOnlyObjectWrapper<>();
    private final Disposer disposer = new Disposer();
    private final KnocksModel knocks;
    private final Inbox inbox;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final RoomChoice room;
    private final OwnerChoice owner;
    private final Sending sending;
    private Work finding = Work.none();

    /// @param knocks who knocks
    public LetInModel(
            KnocksModel knocks,
            Inbox inbox,
            HouseNames names,
            Supplier<Caller> caller,
            Background background,
            Toasts toasts) {
        this.knocks = knocks;
        this.inbox = inbox;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        room = new RoomChoice(new PlaceNames(names.resources()), caller, background);
        owner = new OwnerChoice(names, caller, background);
        sending = new Sending(background);
        disposer.watch(knocks.arrivals(), this::follow);
    }

    /// What somebody types who has a box before them, with or without spaces.
    public StringProperty digits() {
        return digits;
    }

    /// Why no box was found; empty when nothing is wrong.
    public ReadOnlyStringProperty digitsFault() {
        return digitsFault.getReadOnlyProperty();
    }

    /// The box that is about to be let in; null when none is.
    public ReadOnlyObjectProperty<@Nullable Arrival> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What the box is to be called.
    public StringProperty name() {
        return name;
    }

    /// Where it is to stand.
    public RoomChoice room() {
        return room;
    }

    /// Whose it is to be.
    public OwnerChoice owner() {
        return owner;
    }

    /// Why it was not let in; empty when nothing is wrong.
    public ReadOnlyStringProperty fault() {
        return sending.problem();
    }

    /// Whether something was filled in that would be lost.
    boolean isUnsaved() {
        return chosen.get() != null && !name.get().isBlank();
    }

    /// Looks for the box that shows the typed digits, and chooses it.
    public void find() {
        finding.close();
        String typed = digits.get().replaceAll("[^0-9]", "");
        if (typed.length() != DIGITS) {
            digitsFault.set(Texts.text("inbox.digits.wrong"));
            return;
        }
        digitsFault.set("");
        finding =
                background.run(
                        () ->
                                knocks.all().stream()
                                        .filter(one -> typed.equals(one.code()))
                                        .findFirst(),
                        this::found,
                        digitsFault::set);
    }

    private void found(Optional<Arrival> arrival) {
        if (arrival.isEmpty()) {
            digitsFault.set(Texts.text("inbox.digits.unknown"));
            return;
        }
        digits.set("");
        knocks.load();
        choose(arrival.get());
    }

    /// Begins to let a box in; one that the house knows stays what it is. What is looked for by its
    /// digits is looked for no more.
    public void choose(Arrival arrival) {
        finding.close();
        name.set("");
        room.begin(null);
        owner.begin();
        sending.complain("");
        chosen.set(arrival);
    }

    /// Thinks better of it.
    public void cancel() {
        finding.close();
        chosen.set(null);
    }

    /// Lets the chosen box in.
    public void letIn() {
        Arrival arrival = chosen.get();
        if (arrival == null) return;
        boolean isKnown = arrival.deviceId() != null;
        String called = isKnown ? arrival.mac() : name.get().strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            sending.complain(Texts.text("inbox.name.wrong", LONGEST_NAME));
            return;
        }
        LetIn wanted = new LetIn(called, owner.id(), room.id());
        sending.send(
                () -> inbox.letIn(caller.get(), arrival.id(), wanted),
                _ -> {
                    if (isChosen(arrival)) chosen.set(null);
                    toasts.done(
                            isKnown
                                    ? Texts.text("inbox.letInAgain")
                                    : Texts.text("inbox.isIn", called));
                    knocks.load();
                },
                sentence -> {
                    if (isChosen(arrival)) sending.complain(sentence);
                    else toasts.problem(sentence);
                });
    }

    /// Somebody may be about to let another one in by the time an answer comes.
    private boolean isChosen(Arrival arrival) {
        Arrival now = chosen.get();
        return now != null && now.id().equals(arrival.id());
    }

    /// Sends a box away.
    public void dismiss(Arrival arrival) {
        background.act(
                () -> inbox.dismiss(caller.get(), arrival.id()),
                () -> {
                    toasts.done(Texts.text("inbox.dismissed"));
                    knocks.load();
                });
    }

    /// A box that knocks no more cannot be let in; one that does may show other digits.
    private void follow(List<Arrival> present) {
        Arrival before = chosen.get();
        if (before == null) return;
        ArrivalId id = before.id();
        Predicate<Arrival> isIt = one -> one.id().equals(id);
        chosen.set(present.stream().filter(isIt).findFirst().orElse(null));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
