package org.hearth.server.fleet;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// What a QR code says to the phone that scans it. It stands behind the `#` of the link, which
/// browsers keep to themselves.
///
/// @param addresses where the hub is reached, the best first
/// @param house what the house is called
/// @param by who invites; null for the hub itself
/// @param name what to call the device or its guest; null leaves it to the page
record Invitation(
        List<URI> addresses,
        String code,
        String secret,
        String house,
        @Nullable String by,
        @Nullable String name) {

    Invitation {
        addresses = List.copyOf(addresses);
    }

    /// The link, at the best address.
    String link(JsonMapper json) {
        byte[] said = json.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        String fragment = Base64.getUrlEncoder().withoutPadding().encodeToString(said);
        return addresses.getFirst() + "/pair#" + fragment;
    }

    /// Never shows the code.
    @Override
    public String toString() {
        return "Invitation";
    }
}
