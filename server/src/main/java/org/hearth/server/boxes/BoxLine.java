package org.hearth.server.boxes;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.socket.Wire;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/// One open socket of a box that was welcome, in its own dialect: what it is told, and what it
/// says. Thread-safe.
interface BoxLine {
    /// Messages that have not left the hub; more are not put behind them.
    int MOST_UNSENT = 2;

    /// Stands for titles and messages where frames are kept: who may look at the frames of a box
    /// need not be somebody who may see what plays there.
    String HIDDEN = "…";

    /// What is under it.
    RecordedWire recorded();

    /// Which box it is.
    default DeviceId device() {
        return recorded().device();
    }

    /// The socket.
    default Wire wire() {
        return recorded().wire();
    }

    /// Sound begins, with a title for its screen.
    void begin(String title);

    /// What it hears now, for its screen; the sound goes on.
    void name(String title);

    /// Sound ends.
    void end();

    /// One packet of sound.
    ///
    /// @param atMs of the sound
    void sound(ByteBuffer packet, long atMs);

    /// Whether it takes no sound for now.
    default boolean isFull() {
        return wire().backlog() > MOST_UNSENT;
    }

    /// How many packets are due at a beat: one, or one more for a box that runs dry.
    default int due() {
        return 1;
    }

    /// Sets its loudness, 0 to 100.
    void volume(int percent);

    /// Asks how it is, so that the line is never silent for long.
    void ask();

    /// How it is; throws [Conflict] for a box that does not say.
    CompletionStage<JsonNode> status();

    /// Shows words on its screen, with a sound; throws [Conflict] for a box without.
    void alert(String title, String words);

    /// Has it start anew; throws [Conflict] for a box that cannot.
    void restart();

    /// It said something in words.
    BoxWord heard(String words);

    /// It sent bytes.
    BoxWord heard(ByteBuffer bytes);

    /// The line is over.
    void over();
}
