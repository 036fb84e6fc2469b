package org.hearth.server.platform.problem;

import java.util.List;

/// What was sent makes no sense here; each field's fault is named.
public final class Invalid extends Problem {
    private final List<Fault> faults;

    /// One field and what is wrong with it.
    ///
    /// @param field the field's name as sent, dotted for nested ones; empty for the whole
    /// @param message what is expected, for people
    public record Fault(String field, String message) {}

    /// A fault of the whole request.
    public Invalid(String message) {
        super(message);
        faults = List.of();
    }

    /// A fault of one field.
    public Invalid(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    /// All faults at once, so that nobody mends them one by one.
    public Invalid(List<Fault> faults) {
        super(sentence(faults));
        this.faults = List.copyOf(faults);
    }

    /// The faulty fields; empty when the whole is at fault.
    public List<Fault> faults() {
        return faults;
    }

    private static String sentence(List<Fault> faults) {
        if (faults.size() != 1) return "Some fields need another value.";
        Fault fault = faults.getFirst();
        return fault.field() + " " + fault.message() + ".";
    }
}
