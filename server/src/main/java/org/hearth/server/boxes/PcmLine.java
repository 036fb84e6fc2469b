package org.hearth.server.boxes;

import org.hearth.devices.box.pcm.PcmMessage;
import org.hearth.devices.box.pcm.PcmOrder;
import org.hearth.devices.box.pcm.PcmWords;
import org.hearth.server.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// The plain dialect: sound as samples, which the box says how many it has of. Thread-safe.
final class PcmLine implements BoxLine {
    private static final Logger LOG = LoggerFactory.getLogger(PcmLine.class);

    /// Of the box's buffer, in percent: it gets no more above, and catches up below.
    private static final int HIGH = 90;

    private static final int LOW = 10;
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();

    private final RecordedWire recorded;
    private final InstantSource clock;
    private final AtomicLong session = new AtomicLong();
    private final AtomicBoolean isDry = new AtomicBoolean();
    private volatile int level;
    private volatile long levelAt;
    private volatile @Nullable JsonNode state;

    /// Answers its hello.
    PcmLine(RecordedWire recorded, InstantSource clock) {
        this.recorded = recorded;
        this.clock = clock;
        tell(new PcmOrder.Welcome(recorded.device().value().toString(), clock.instant()));
    }

    @Override
    public RecordedWire recorded() {
        return recorded;
    }

    @Override
    public void begin(String title) {
        level = 0;
        play(session.incrementAndGet(), title);
    }

    @Override
    public void name(String title) {
        play(session.get(), title);
    }

    @Override
    public void end() {
        tell(new PcmOrder.Stop(session.get()));
    }

    @Override
    public void sound(ByteBuffer packet, long atMs) {
        recorded.sound(packet.duplicate());
    }

    /// A box that says it is full is believed for a second: it need not say when it is not any
    /// more.
    @Override
    public boolean isFull() {
        boolean isSaid = level > HIGH && System.nanoTime() - levelAt < BELIEVED_NANOS;
        return isSaid || BoxLine.super.isFull();
    }

    @Override
    public int due() {
        return isDry.getAndSet(false) ? 2 : 1;
    }

    @Override
    public void volume(int percent) {
        tell(new PcmOrder.Volume(percent));
    }

    @Override
    public void ask() {
        tell(new PcmOrder.Ping(clock.millis()));
    }

    @Override
    public CompletionStage<JsonNode> status() {
        JsonNode last = state;
        if (last == null) throw new Conflict("The box has not said yet how it is.");
        return CompletableFuture.completedStage(last);
    }

    @Override
    public void alert(String title, String words) {
        throw new Conflict("This box shows no messages.");
    }

    @Override
    public void restart() {
        throw new Conflict("This box can only be switched off and on by hand.");
    }

    @Override
    public BoxWord heard(String words) {
        recorded.heard(words);
        return switch (PcmWords.read(words)) {
            case PcmMessage.State(JsonNode said) -> {
                state = said;
                yield BoxWord.NOTHING;
            }
            case PcmMessage.Buffer(int percent) -> {
                level = percent;
                levelAt = System.nanoTime();
                isDry.set(percent < LOW);
                yield BoxWord.NOTHING;
            }
            case PcmMessage.Ping(long t) -> {
                tell(new PcmOrder.Pong(t));
                yield BoxWord.NOTHING;
            }
            case PcmMessage.Unknown(String type) -> {
                LOG.debug("a box says {}", type);
                yield BoxWord.NOTHING;
            }
            case PcmMessage.Hello _ -> BoxWord.NOTHING;
            case PcmMessage.Button _ -> new BoxWord.Pressed();
            case PcmMessage.Fault(String code, String detail) ->
                    new BoxWord.Fault(code + ": " + detail);
            case PcmMessage.Damaged(String why) -> new BoxWord.Unreadable(why);
        };
    }

    /// Of its microphone, which nobody listens to yet.
    @Override
    public BoxWord heard(ByteBuffer bytes) {
        recorded.heardSound(bytes.remaining());
        return BoxWord.NOTHING;
    }

    @Override
    public void over() {
        level = 0;
    }

    private void play(long in, String title) {
        PcmOrder.Play play = new PcmOrder.Play(in, title);
        String shown = PcmWords.write(new PcmOrder.Play(in, HIDDEN));
        recorded.tell(PcmWords.write(play), shown);
    }

    private void tell(PcmOrder order) {
        String words = PcmWords.write(order);
        recorded.tell(words, words);
    }
}
