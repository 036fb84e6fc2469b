package org.hearth.server.boxes;

import org.hearth.devices.box.BoxFrame;
import org.hearth.devices.box.BoxMessage;
import org.hearth.devices.box.BoxWords;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.HubMessage;
import org.hearth.devices.box.SoundFormat;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.time.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/// The dialect of the xiaozhi firmware: sound as Opus in the box's own framing, words in JSON,
/// calls by the Model Context Protocol. Thread-safe.
final class OpusLine implements BoxLine {
    private static final Logger LOG = LoggerFactory.getLogger(OpusLine.class);
    private static final String STATUS = "self.get_device_status";

    private final RecordedWire recorded;
    private final Framing framing;
    private final String session;
    private final AtomicLong calls = new AtomicLong();
    private final BoxQuestions questions = new BoxQuestions();
    private final boolean speaksMcp;

    /// Answers its hello.
    OpusLine(RecordedWire recorded, Framing framing, BoxMessage.Hello hello, InstantSource clock) {
        this.recorded = recorded;
        this.framing = framing;
        session = Uuid7.next(clock).toString();
        speaksMcp = hello.speaksMcp();
        tell(new HubMessage.Welcome(session, SoundFormat.MUSIC));
        if (speaksMcp) call("initialize", Map.of("protocolVersion", "2024-11-05"));
    }

    @Override
    public RecordedWire recorded() {
        return recorded;
    }

    @Override
    public BoxWord heard(String words) {
        recorded.heard(words);
        return switch (BoxWords.read(words)) {
            case BoxMessage.Abort _ -> new BoxWord.Pressed();
            case BoxMessage.Goodbye _ -> new BoxWord.Goodbye();
            case BoxMessage.Damaged broken -> new BoxWord.Unreadable(broken.why());
            case BoxMessage.Answer(long id, var result) -> {
                questions.answered(id, result);
                yield BoxWord.NOTHING;
            }
            case BoxMessage.Refusal(long id, String message) -> {
                LOG.info("a box refuses call {}: {}", id, message);
                questions.refused(id, message);
                yield BoxWord.NOTHING;
            }
            case BoxMessage.Hello _, BoxMessage.Listen _ -> BoxWord.NOTHING;
            case BoxMessage.Unknown unknown -> {
                LOG.debug("a box says {}", unknown.type());
                yield BoxWord.NOTHING;
            }
        };
    }

    @Override
    public BoxWord heard(ByteBuffer bytes) {
        return switch (framing.unwrap(bytes)) {
            case BoxFrame.Words words -> heard(words.json());
            case BoxFrame.Damaged broken -> new BoxWord.Unreadable(broken.why());
            case BoxFrame.Opus sound -> {
                recorded.heardSound(sound.packet().remaining());
                yield BoxWord.NOTHING;
            }
        };
    }

    @Override
    public void over() {
        questions.over();
    }

    @Override
    public void begin(String title) {
        tell(new HubMessage.Speech(session, HubMessage.Stage.START, null));
        name(title);
    }

    @Override
    public void name(String title) {
        tell(new HubMessage.Speech(session, HubMessage.Stage.SENTENCE_START, title));
    }

    @Override
    public void end() {
        tell(new HubMessage.Speech(session, HubMessage.Stage.STOP, null));
    }

    @Override
    public void sound(ByteBuffer packet, long atMs) {
        recorded.sound(framing.wrap(packet, atMs));
    }

    @Override
    public void volume(int percent) {
        tool("self.audio_speaker.set_volume", Map.of("volume", percent));
    }

    @Override
    public CompletionStage<JsonNode> status() {
        if (!speaksMcp) throw new Conflict("This box takes no questions.");
        long id = calls.incrementAndGet();
        CompletionStage<JsonNode> answer = questions.await(id);
        tell(call(id, "tools/call", Map.of("name", STATUS, "arguments", Map.of())));
        return answer;
    }

    @Override
    public void alert(String title, String words) {
        tell(new HubMessage.Alert(title, words, "neutral"));
    }

    @Override
    public void restart() {
        tell(new HubMessage.Reboot(session));
    }

    /// One that takes no questions only shows a face: a box takes a line that is silent for long
    /// for dead.
    @Override
    public void ask() {
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
        recorded.tell(words, withoutTitle(message, words));
    }

    private static String withoutTitle(HubMessage message, String words) {
        return switch (message) {
            case HubMessage.Speech(String in, var stage, String title) ->
                    BoxWords.write(new HubMessage.Speech(in, stage, title == null ? null : HIDDEN));
            case HubMessage.Alert alert ->
                    BoxWords.write(new HubMessage.Alert(HIDDEN, HIDDEN, alert.emotion()));
            default -> words;
        };
    }
}
