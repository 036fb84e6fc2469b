package org.hearth.ui.values;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// Whether two values are one and the same. Pure.
final class Same {
    private Same() {}

    /// A number is the same whether few or many bytes hold it.
    static boolean isSame(JsonNode one, @Nullable JsonNode other) {
        if (other != null && one.isIntegralNumber() && other.isIntegralNumber()) {
            return one.longValue() == other.longValue();
        }
        return one.equals(other);
    }
}
