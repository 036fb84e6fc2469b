package org.hearth.devices.box.sim;

import org.hearth.devices.box.MacAddress;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Which box one pretends to be.
///
/// @param version of the firmware that it says it has
public record Identity(MacAddress mac, String clientId, String board, String version) {

    /// The one of that number: always the same, and no two alike. The address is one that nobody
    /// was given ("locally administered", IEEE 802).
    ///
    /// @param number 0 to 65,535
    public static Identity of(int number) {
        String tail = "%02x:%02x".formatted(number >> 8 & 0xFF, number & 0xFF);
        String client = "hearth simulated box " + number;
        return new Identity(
                new MacAddress("02:48:65:61:" + tail),
                UUID.nameUUIDFromBytes(client.getBytes(StandardCharsets.UTF_8)).toString(),
                "simulated",
                "1.0.0");
    }
}
