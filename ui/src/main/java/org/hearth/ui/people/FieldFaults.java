package org.hearth.ui.people;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.hearth.server.platform.problem.Invalid;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.PersonFormModel.Field;

import java.util.EnumMap;
import java.util.Map;

/// What is wrong with the fields of a person's form, each beside its field. FX thread only.
final class FieldFaults {
    private final Map<Field, ReadOnlyStringWrapper> faults = new EnumMap<>(Field.class);

    /// The sentence of one field; empty when nothing is wrong.
    ReadOnlyStringProperty of(Field field) {
        return fault(field).getReadOnlyProperty();
    }

    boolean isAny() {
        return faults.values().stream().anyMatch(one -> !one.get().isEmpty());
    }

    void clear() {
        faults.values().forEach(one -> one.set(""));
    }

    void complain(Field field, String sentence) {
        fault(field).set(sentence);
    }

    /// Puts what the door complains of beside its field.
    ///
    /// @return false when the form has no such field
    boolean complain(Invalid.Fault fault) {
        for (Field field : Field.values()) {
            if (!fault.field().startsWith(field.wire())) continue;
            complain(field, Texts.text("form.fault", fault.message()));
            return true;
        }
        return false;
    }

    private ReadOnlyStringWrapper fault(Field field) {
        return faults.computeIfAbsent(field, _ -> new ReadOnlyStringWrapper(""));
    }
}
