package org.hearth.server.boxes;

import org.hearth.devices.box.BoxFrame;
import org.hearth.devices.box.BoxMessage;
import org.hearth.devices.box.BoxWords;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.pcm.PcmMessage;
import org.hearth.devices.box.pcm.PcmWords;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/// Takes the calls of the boxes: hello, what they say, and their end. Thread-safe.
final class BoxCalls {
    private static final Logger LOG = LoggerFactory.getLogger(BoxCalls.class);
    private static final int MOST_DAMAGED = 20;
    private static final long FAULT_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

    private final InstantSource clock;
    private final Fleet fleet;
    private final Journal journal;
    private final Bus bus;
    private final BoxSpeakers speakers;
    private final Encodings opus;
    private final Encodings pcm;
    private final Metronome metronome;
    private final FlightRecorders recorders;

    BoxCalls(
            Platform platform,
            FleetFeature fleet,
            BoxSpeakers speakers,
            Encodings opus,
            Encodings pcm,
            Metronome metronome,
            FlightRecorders recorders) {
        clock = platform.clock();
        bus = platform.bus();
        this.fleet = fleet.fleet();
        journal = fleet.journal();
        this.speakers = speakers;
        this.opus = opus;
        this.pcm = pcm;
        this.metronome = metronome;
        this.recorders = recorders;
    }

    /// A box that has shown its key.
    ///
    /// @param isStillIn whether the key is good now
    record Pass(DeviceId device, Framing framing, BooleanSupplier isStillIn) {}

    /// Begins to listen to a box.
    Call begin(Wire wire, Pass pass) {
        return new Call(new RecordedWire(pass.device(), wire, recorders.of(pass.device())), pass);
    }

    /// One connected box.
    final class Call implements SocketHandler {
        private final RecordedWire recorded;
        private final Pass pass;
        private volatile @Nullable BoxSpeaker speaker;
        private int damaged;
        private long faultAt;

        private Call(RecordedWire recorded, Pass pass) {
            this.recorded = recorded;
            this.pass = pass;
        }

        DeviceId device() {
            return pass.device();
        }

        @Override
        public Wire wire() {
            return recorded.wire();
        }

        @Override
        public boolean isStillIn() {
            return pass.isStillIn().getAsBoolean();
        }

        /// Asks how it is, once it has said hello.
        void ask() {
            BoxSpeaker its = speaker;
            if (its != null) its.line().ask();
        }

        void endUnlessWelcome() {
            if (speaker == null) wire().close();
        }

        @Override
        public void said(String words) {
            BoxSpeaker its = speaker;
            if (its == null) greet(words);
            else heard(its.line().heard(words), its);
        }

        @Override
        public void said(ByteBuffer bytes) {
            BoxSpeaker its = speaker;
            if (its != null) heard(its.line().heard(bytes), its);
            else if (pass.framing().unwrap(bytes) instanceof BoxFrame.Words(String hello))
                greet(hello);
            else wire().close();
        }

        private void heard(BoxWord word, BoxSpeaker its) {
            switch (word) {
                case BoxWord.Nothing _ -> {}
                case BoxWord.Pressed _ -> its.pressed();
                case BoxWord.Goodbye _ -> wire().close();
                case BoxWord.Fault(String why) -> fault(why);
                case BoxWord.Unreadable(String why) -> unreadable(why);
            }
        }

        /// A box that says so again and again does not fill the journal: the frames have it all.
        private void fault(String why) {
            long now = System.nanoTime();
            if (faultAt != 0 && now - faultAt < FAULT_EVERY_NANOS) return;
            faultAt = now;
            journal.note(device(), Level.WARN, "error", why);
        }

        /// Something came that cannot be read; after twenty of them the box is cut off.
        private void unreadable(String why) {
            LOG.debug("a box says what cannot be read: {}", why);
            damaged++;
            if (damaged > MOST_DAMAGED) wire().close();
        }

        /// The first thing that it says tells its dialect.
        private void greet(String words) {
            recorded.heard(words);
            if (BoxWords.read(words) instanceof BoxMessage.Hello hello) {
                come(new OpusLine(recorded, pass.framing(), hello, clock), opus);
            } else if (PcmWords.read(words) instanceof PcmMessage.Hello) {
                come(new PcmLine(recorded, clock), pcm);
            } else {
                wire().close();
            }
        }

        private void come(BoxLine line, Encodings encodings) {
            BoxSpeaker its = new BoxSpeaker(line, encodings, metronome);
            speaker = its;
            speakers.add(its);
            bus.publish(new BoxEvents.BoxOnline(device()));
            unlessAway(() -> fleet.connected(device()));
            journal.note(device(), Level.INFO, "connected", null);
        }

        @Override
        public void ended() {
            BoxSpeaker its = speaker;
            if (its == null) return;
            its.line().over();
            its.gone();
            boolean isLast = speakers.remove(its);
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
