package org.hearth.server.boxes;

import org.hearth.devices.box.BoxFrame;
import org.hearth.devices.box.BoxMessage;
import org.hearth.devices.box.BoxWords;
import org.hearth.devices.box.Framing;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.fleet.Journal;
import org.hearth.server.fleet.Level;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.socket.SocketHandler;
import org.hearth.server.platform.socket.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/// Takes the calls of the boxes: hello, what they say, and their end. Thread-safe.
final class BoxCalls {
    private static final Logger LOG = LoggerFactory.getLogger(BoxCalls.class);
    private static final int MOST_DAMAGED = 20;

    private final InstantSource clock;
    private final Fleet fleet;
    private final Journal journal;
    private final Bus bus;
    private final BoxSpeakers speakers;
    private final Encodings encodings;
    private final Metronome metronome;
    private final FlightRecorders recorders;

    BoxCalls(
            Platform platform,
            FleetFeature fleet,
            BoxSpeakers speakers,
            Encodings encodings,
            Metronome metronome,
            FlightRecorders recorders) {
        clock = platform.clock();
        bus = platform.bus();
        this.fleet = fleet.fleet();
        journal = fleet.journal();
        this.speakers = speakers;
        this.encodings = encodings;
        this.metronome = metronome;
        this.recorders = recorders;
    }

    /// A box that has shown its key.
    ///
    /// @param isStillIn whether the key is good now
    record Pass(DeviceId device, Framing framing, BooleanSupplier isStillIn) {}

    /// Begins to listen to a box.
    Call begin(Wire wire, Pass pass) {
        FlightRecorder recorder = recorders.of(pass.device());
        return new Call(new BoxLine(wire, pass.device(), pass.framing(), recorder, clock), pass);
    }

    /// One connected box.
    final class Call implements SocketHandler {
        private final BoxLine line;
        private final Pass pass;
        private @Nullable BoxSpeaker speaker;
        private int damaged;

        private Call(BoxLine line, Pass pass) {
            this.line = line;
            this.pass = pass;
        }

        DeviceId device() {
            return line.device();
        }

        @Override
        public Wire wire() {
            return line.wire();
        }

        @Override
        public boolean isStillIn() {
            return pass.isStillIn().getAsBoolean();
        }

        /// Asks how it is, once it has said hello.
        void ask() {
            if (line.isWelcome()) line.ask();
        }

        void endUnlessWelcome() {
            if (!line.isWelcome()) wire().close();
        }

        @Override
        public void said(String words) {
            line.heard(words);
            BoxMessage message = BoxWords.read(words);
            if (speaker != null) heard(message, speaker);
            else if (message instanceof BoxMessage.Hello hello) come(hello);
            else wire().close();
        }

        private void heard(BoxMessage message, BoxSpeaker its) {
            switch (message) {
                case BoxMessage.Abort _ -> its.pressed();
                case BoxMessage.Goodbye _ -> wire().close();
                case BoxMessage.Damaged broken -> unreadable(broken.why());
                case BoxMessage.Answer(long id, var result) ->
                        line.questions().answered(id, result);
                case BoxMessage.Refusal refusal -> refused(refusal);
                case BoxMessage.Hello _, BoxMessage.Listen _ -> {}
                case BoxMessage.Unknown unknown -> LOG.debug("a box says {}", unknown.type());
            }
        }

        @Override
        public void said(ByteBuffer bytes) {
            switch (line.framing().unwrap(bytes)) {
                case BoxFrame.Words words -> said(words.json());
                case BoxFrame.Opus sound -> line.heard(sound.packet());
                case BoxFrame.Damaged broken -> unreadable(broken.why());
            }
        }

        private void refused(BoxMessage.Refusal refusal) {
            LOG.info("a box refuses call {}: {}", refusal.id(), refusal.message());
            line.questions().refused(refusal.id(), refusal.message());
        }

        /// Something came that cannot be read; after twenty of them the box is cut off.
        private void unreadable(String why) {
            LOG.debug("a box says what cannot be read: {}", why);
            damaged++;
            if (damaged > MOST_DAMAGED) wire().close();
        }

        private void come(BoxMessage.Hello hello) {
            line.welcome(hello);
            speaker = new BoxSpeaker(line, encodings, metronome);
            speakers.add(speaker);
            bus.publish(new BoxEvents.BoxOnline(device()));
            unlessAway(() -> fleet.connected(device()));
            journal.note(device(), Level.INFO, "connected", null);
        }

        @Override
        public void ended() {
            line.questions().over();
            if (speaker == null) return;
            speaker.gone();
            boolean isLast = speakers.remove(speaker);
            if (isLast) bus.publish(new BoxEvents.BoxOffline(device()));
            unlessAway(() -> fleet.disconnected(device()));
            if (isLast) journal.note(device(), Level.INFO, "disconnected", null);
        }
    }

    /// A box comes and goes whether or not that can be written down.
    private static void unlessAway(Runnable work) {
        try {
            work.run();
        } catch (Busy away) {
            if (!away.isStoreAway()) throw away;
            LOG.debug("a box comes or goes while the store is away", away);
        }
    }
}
