package org.hearth.ui.work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Hands a form in, once at a time, and says why it was not taken. FX thread only.
public final class Sending {
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Background background;

    /// @param background asks the hub
    public Sending(Background background) {
        this.background = background;
    }

    /// Why it was not taken; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the hub is asked at this moment.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Says what is wrong with it.
    ///
    /// @param fault the empty sentence takes back what was said
    public void complain(String fault) {
        problem.set(fault);
    }

    /// Hands in, unless it is under way already; what the hub refuses is said.
    ///
    /// @param act called in the background
    /// @param done hears what came of it
    public <T> void send(Callable<T> act, Consumer<? super T> done) {
        send(act, done, problem::set);
    }

    /// The same for what somebody may have turned away from before the hub answers.
    ///
    /// @param act called in the background
    /// @param done hears what came of it
    /// @param refused hears why it was not taken, and decides where that is said
    public <T> void send(
            Callable<T> act, Consumer<? super T> done, Consumer<? super String> refused) {
        if (busy.get()) return;
        busy.set(true);
        problem.set("");
        background.run(
                act,
                outcome -> {
                    busy.set(false);
                    done.accept(outcome);
                },
                sentence -> {
                    busy.set(false);
                    refused.accept(sentence);
                });
    }
}
