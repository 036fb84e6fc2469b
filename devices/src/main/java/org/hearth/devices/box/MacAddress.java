package org.hearth.devices.box;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The hardware address of one device.
///
/// @param value six pairs of lower-case hex digits with colons between them
public record MacAddress(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}(?::[0-9a-f]{2}){5}");
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern BETWEEN = Pattern.compile("[:-]");
    private static final Pattern PAIR_END = Pattern.compile("(?<=\\G..)(?!$)");
    private static final String NOBODY = "000000000000";

    /// The lowest bit of the first byte, which addresses of single devices do not have (IEEE 802).
    private static final int OF_A_GROUP = 1;

    /// Refuses every other way of writing it.
    public MacAddress {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException(value + " is no hardware address");
    }

    /// As boxes, labels and routers write it: in any case, with colons, dashes or nothing between.
    /// Empty for what is none, and for what is no single device's.
    public static Optional<MacAddress> parse(String text) {
        String digits = BETWEEN.matcher(text.strip()).replaceAll("").toLowerCase(Locale.ROOT);
        if (!DIGITS.matcher(digits).matches() || digits.equals(NOBODY)) return Optional.empty();
        if ((Integer.parseInt(digits, 0, 2, 16) & OF_A_GROUP) != 0) return Optional.empty();
        return Optional.of(new MacAddress(PAIR_END.matcher(digits).replaceAll(":")));
    }

    @Override
    public String toString() {
        return value;
    }
}
