package org.hearth.ui.work;

import org.hearth.server.platform.problem.Invalid;

import java.util.List;
import java.util.concurrent.Callable;

/// How it went to hand a form in: done, or sent back with faults that belong beside its fields.
public sealed interface Attempt<T> {

    /// It is done.
    record Done<T>(T value) implements Attempt<T> {}

    /// Nothing happened.
    ///
    /// @param sentence what is wrong with the whole
    record Faulty<T>(String sentence, List<Invalid.Fault> faults) implements Attempt<T> {

        /// Copies the faults.
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// Hands in; what is no fault of the form is thrown on.
    static <T> Attempt<T> at(Callable<T> act) throws Exception {
        try {
            return new Done<>(act.call());
        } catch (Invalid invalid) {
            return new Faulty<>(invalid.getMessage(), invalid.faults());
        }
    }
}
