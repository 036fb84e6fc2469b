package org.hearth.devices.box;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// What a box says in words.
public sealed interface BoxMessage {

    /// The first thing it says.
    ///
    /// @param version of the protocol, as in the header `Protocol-Version`
    /// @param speaksMcp whether it takes orders by [HubMessage.Call]
    record Hello(int version, boolean speaksMcp, SoundFormat sound) implements BoxMessage {}

    /// Its microphone begins, ends, or has heard its name.
    ///
    /// @param text the name; null unless it was heard
    record Listen(Ear ear, @Nullable String text) implements BoxMessage {}

    /// What its microphone does.
    enum Ear {
        START,
        STOP,
        DETECT
    }

    /// Somebody pressed its button, or said its name, while it played: it wants to hear no more.
    ///
    /// @param reason null when it gives none
    record Abort(@Nullable String reason) implements BoxMessage {}

    /// What came of a [HubMessage.Call].
    record Answer(long id, JsonNode result) implements BoxMessage {}

    /// A [HubMessage.Call] that failed.
    record Refusal(long id, String message) implements BoxMessage {}

    /// It hangs up.
    record Goodbye() implements BoxMessage {}

    /// Something that a newer box says.
    record Unknown(String type) implements BoxMessage {}

    /// Nothing that can be read.
    ///
    /// @param why for the log
    record Damaged(String why) implements BoxMessage {}
}
