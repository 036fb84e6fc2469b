package org.hearth.devices.box;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What a box is told in words.
public sealed interface HubMessage {

    /// The answer to its hello, due within 10 s.
    ///
    /// @param sound what it will hear
    record Welcome(String session, SoundFormat sound) implements HubMessage {}

    /// Sound begins or ends, or a part of it that has a name.
    ///
    /// @param text for its screen; null for none
    record Speech(String session, Stage stage, @Nullable String text) implements HubMessage {}

    /// Of what it hears.
    enum Stage {
        START,
        SENTENCE_START,
        STOP
    }

    /// Something that it is to do: a call by the Model Context Protocol inside the socket.
    ///
    /// @param id answered by [BoxMessage.Answer] or [BoxMessage.Refusal]
    record Call(String session, long id, String method, Map<String, Object> params)
            implements HubMessage {}

    /// Words for its screen, with a sound.
    ///
    /// @param emotion such as `neutral` or `sad`: the face it makes
    record Alert(String status, String message, String emotion) implements HubMessage {}

    /// The face it makes, such as `neutral`.
    record Mood(String session, String emotion) implements HubMessage {}

    /// It is to start anew.
    record Reboot(String session) implements HubMessage {}
}
