package org.hearth.ui.entry;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A PIN while its digits are typed. FX thread only.
final class TypedPin {
    private static final int LEAST = 4;
    private static final int MOST = 8;

    private final ReadOnlyStringWrapper digits = new ReadOnlyStringWrapper("");

    ReadOnlyStringProperty digits() {
        return digits.getReadOnlyProperty();
    }

    /// One more digit, 0 to 9.
    ///
    /// @return false when there is no longer PIN
    boolean add(int digit) {
        if (digits.get().length() == MOST) return false;
        digits.set(digits.get() + digit);
        return true;
    }

    /// One digit less, if there is any.
    void erase() {
        int length = digits.get().length();
        if (length > 0) digits.set(digits.get().substring(0, length - 1));
    }

    /// Whether there are enough digits to try.
    boolean isLongEnough() {
        return digits.get().length() >= LEAST;
    }

    /// Hands it over and forgets it.
    String take() {
        String typed = digits.get();
        digits.set("");
        return typed;
    }
}
