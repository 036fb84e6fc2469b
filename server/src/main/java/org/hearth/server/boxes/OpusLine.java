package org.hearth.server.boxes;

import org.hearth.devices.box.BoxMessage;
import org.hearth.devices.box.BoxWords;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.HubMessage;
import org.hearth.devices.box.SoundFormat;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.socket.Wire;
import org.hearth.server.platform.time.Uuid7;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/// One open socket of a box: what it is told, in its own framing, and what it answers. Thread-safe.
final class BoxLine {
    private static final String HIDDEN = "…";
    private static final String STATUS = "self.get_device_status";

    private final Wire wire;
    private final DeviceId device;
    private final Framing framing;
    private final FlightRecorder recorder;
    private final String session;
    private final AtomicLong calls = new AtomicLong();
    private final BoxQuestions questions = new BoxQuestions();
    private volatile boolean isWelcome;
    private volatile boolean speaksMcp;

    /// @param recorder keeps what goes by
    BoxLine(
            Wire wire,
            DeviceId device,
            Framing framing,
            FlightRecorder recorder,
            InstantSource clock) {
        this.wire = wire;
        this.device = device;
        this.framing = framing;
        this.recorder = recorder;
        session = Uuid7.next(clock).toString();
    }

    DeviceId device() {
        return device;
    }

    Wire wire() {
        return wire;
    }

    Framing framing() {
        return framing;
    }

    /// Whether it has said hello.
    boolean isWelcome() {
        return isWelcome;
    }

    /// Answers its hello.
    void welcome(BoxMessage.Hello hello) {
        isWelcome = true;
        speaksMcp = hello.speaksMcp();
        tell(new HubMessage.Welcome(session, SoundFormat.MUSIC));
        if (speaksMcp) call("initialize", Map.of("protocolVersion", "2024-11-05"));
    }

    /// It said something in words.
    void heard(String words) {
        recorder.words(FlightRecorder.Way.FROM_BOX, words);
    }

    /// It sent sound.
    void heard(ByteBuffer packet) {
        recorder.sound(FlightRecorder.Way.FROM_BOX, packet.remaining());
    }

    /// Sound begins, with a title for its screen.
    void begin(String title) {
        tell(new HubMessage.Speech(session, HubMessage.Stage.START, null));
        name(title);
    }

    /// What it hears now, for its screen.
    void name(String title) {
        tell(new HubMessage.Speech(session, HubMessage.Stage.SENTENCE_START, title));
    }

    /// Sound ends.
    void end() {
        tell(new HubMessage.Speech(session, HubMessage.Stage.STOP, null));
    }

    /// One packet of sound.
    ///
    /// @param atMs of the sound
    void sound(ByteBuffer packet, long atMs) {
        ByteBuffer message = framing.wrap(packet, atMs);
        recorder.sound(FlightRecorder.Way.TO_BOX, message.remaining());
        wire.send(message);
    }

    /// Sets its loudness, 0 to 100.
    void volume(int percent) {
        tool("self.audio_speaker.set_volume", Map.of("volume", percent));
    }

    /// Asks how it is; throws [Conflict] for a box that takes no questions.
    CompletionStage<JsonNode> status() {
        if (!speaksMcp) throw new Conflict("This box takes no questions.");
        long id = calls.incrementAndGet();
        CompletionStage<JsonNode> answer = questions.await(id);
        tell(call(id, "tools/call", Map.of("name", STATUS, "arguments", Map.of())));
        return answer;
    }

    /// What it answers to what it was asked, and the end of its line.
    BoxQuestions questions() {
        return questions;
    }

    /// Shows words on its screen, with a sound.
    void alert(String title, String words) {
        tell(new HubMessage.Alert(title, words, "neutral"));
    }

    /// Has it start anew.
    void restart() {
        tell(new HubMessage.Reboot(session));
    }

    /// Asks how it is, or only shows a face to one that takes no questions: a box takes a line that
    /// is silent for long for dead.
    void ask() {
        if (speaksMcp) tool(STATUS, Map.of());
        else tell(new HubMessage.Mood(session, "neutral"));
    }

    private void tool(String name, Map<String, Object> arguments) {
        if (speaksMcp) call("tools/call", Map.of("name", name, "arguments", arguments));
    }

    private void call(String method, Map<String, Object> params) {
        tell(call(calls.incrementAndGet(), method, params));
    }

    private HubMessage.Call call(long id, String method, Map<String, Object> params) {
        return new HubMessage.Call(session, id, method, params);
    }

    private void tell(HubMessage message) {
        String words = BoxWords.write(message);
        recorder.words(FlightRecorder.Way.TO_BOX, words, withoutTitle(message, words));
        wire.send(words);
    }

    /// Who may look at the frames of a box need not be somebody who may see what plays there.
    private static String withoutTitle(HubMessage message, String words) {
        return message instanceof HubMessage.Speech(String in, var stage, String title)
                ? BoxWords.write(new HubMessage.Speech(in, stage, title == null ? null : HIDDEN))
                : words;
    }
}
