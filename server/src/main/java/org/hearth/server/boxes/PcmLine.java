package org.hearth.server.boxes;

import org.hearth.devices.box.pcm.PcmMessage;
import org.hearth.devices.box.pcm.PcmOrder;
import org.hearth.devices.box.pcm.PcmWords;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.socket.Wire;
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
    private static final BoxWord NOTHING = new BoxWord.Nothing();

    /// Of the box's buffer, in percent: it gets no more above, and catches up below.
    private static final int HIGH = 90;

    private static final int LOW = 10;
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();

    private final Wire wire;
    private final DeviceId device;
    private final FlightRecorder recorder;
    private final InstantSource clock;
    private final AtomicLong session = new AtomicLong();
    private final AtomicBoolean isDry = new AtomicBoolean();
    private volatile int level;
    private volatile long levelAt;
    private volatile @Nullable JsonNode state;

    /// Answers its hello.
    ///
    /// @param recorder keeps what goes by
    PcmLine(Wire wire, DeviceId device, FlightRecorder recorder, InstantSource clock) {
        this.wire = wire;
        this.device = device;
        this.recorder = recorder;
        this.clock = clock;
        tell(new PcmOrder.Welcome(device.value().toString(), clock.instant()));
    }

    @Override
    public DeviceId device() {
        return device;
    }

    @Override
    public Wire wire() {
        return wire;
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
        recorder.sound(FlightRecorder.Way.TO_BOX, packet.remaining());
        wire.send(packet.duplicate());
    }

    /// A box that says it is full is believed for a second: it need not say when it is not any
    /// more.
    @Override
    public boolean isFull() {
        boolean isSaid = level > HIGH && System.nanoTime() - levelAt < BELIEVED_NANOS;
        return isSaid || wire.backlog() > MOST_UNSENT;
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
        recorder.words(FlightRecorder.Way.FROM_BOX, words);
        return switch (PcmWords.read(words)) {
            case PcmMessage.State(JsonNode said) -> {
                state = said;
                yield NOTHING;
            }
            case PcmMessage.Buffer(int percent) -> {
                level = percent;
                levelAt = System.nanoTime();
                isDry.set(percent < LOW);
                yield NOTHING;
            }
            case PcmMessage.Ping(long t) -> {
                tell(new PcmOrder.Pong(t));
                yield NOTHING;
            }
            case PcmMessage.Unknown(String type) -> {
                LOG.debug("a box says {}", type);
                yield NOTHING;
            }
            case PcmMessage.Hello _ -> NOTHING;
            case PcmMessage.Button _ -> new BoxWord.Pressed();
            case PcmMessage.Fault(String code, String detail) ->
                    new BoxWord.Fault(code + ": " + detail);
            case PcmMessage.Damaged(String why) -> new BoxWord.Unreadable(why);
        };
    }

    /// Of its microphone, which nobody listens to yet.
    @Override
    public BoxWord heard(ByteBuffer bytes) {
        recorder.sound(FlightRecorder.Way.FROM_BOX, bytes.remaining());
        return NOTHING;
    }

    @Override
    public void over() {
        level = 0;
    }

    private void play(long in, String title) {
        PcmOrder.Play play = new PcmOrder.Play(in, title);
        String shown = PcmWords.write(new PcmOrder.Play(in, HIDDEN));
        send(PcmWords.write(play), shown);
    }

    private void tell(PcmOrder order) {
        String words = PcmWords.write(order);
        send(words, words);
    }

    /// @param kept without what not everybody may see who may look at the frames
    private void send(String words, String kept) {
        recorder.words(FlightRecorder.Way.TO_BOX, words, kept);
        wire.send(words);
    }
}
