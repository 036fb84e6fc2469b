package org.hearth.server.boxes;

import org.hearth.devices.box.BoxMessage;
import org.hearth.devices.box.BoxWords;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.Journal;
import org.hearth.server.fleet.Level;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.problem.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Takes the calls of the boxes: hello, what they say, and their end. Thread-safe; each line on a
/// thread of its own.
final class BoxCalls {
    private static final Logger LOG = LoggerFactory.getLogger(BoxCalls.class);
    private static final int MOST_DAMAGED = 20;

    private final Fleet fleet;
    private final Journal journal;
    private final Bus bus;
    private final BoxSpeakers speakers;
    private final Encodings encodings;
    private final Metronome metronome;
    private final Map<BoxLine, BoxSpeaker> welcome = new ConcurrentHashMap<>();
    private final Map<BoxLine, Integer> damaged = new ConcurrentHashMap<>();

    BoxCalls(
            Fleet fleet,
            Journal journal,
            Bus bus,
            BoxSpeakers speakers,
            Encodings encodings,
            Metronome metronome) {
        this.fleet = fleet;
        this.journal = journal;
        this.bus = bus;
        this.speakers = speakers;
        this.encodings = encodings;
        this.metronome = metronome;
    }

    /// A box said something in words.
    void said(BoxLine line, String words) {
        line.recorder().words(FlightRecorder.Way.FROM_BOX, words);
        BoxMessage message = BoxWords.read(words);
        if (!line.isWelcome()) {
            if (message instanceof BoxMessage.Hello hello) come(line, hello);
            else line.wire().close();
            return;
        }
        switch (message) {
            case BoxMessage.Abort _ -> pressed(line);
            case BoxMessage.Goodbye _ -> line.wire().close();
            case BoxMessage.Damaged broken -> damaged(line, broken.why());
            case BoxMessage.Refusal refusal ->
                    LOG.info("a box refuses call {}: {}", refusal.id(), refusal.message());
            case BoxMessage.Hello _, BoxMessage.Listen _, BoxMessage.Answer _ -> {}
            case BoxMessage.Unknown unknown -> LOG.debug("a box says {}", unknown.type());
        }
    }

    /// Something came that cannot be read; after twenty of them the box is cut off.
    void damaged(BoxLine line, String why) {
        LOG.debug("a box says what cannot be read: {}", why);
        if (damaged.merge(line, 1, Integer::sum) > MOST_DAMAGED) line.wire().close();
    }

    private void come(BoxLine line, BoxMessage.Hello hello) {
        line.welcome(hello);
        BoxSpeaker speaker = new BoxSpeaker(line, encodings, metronome);
        welcome.put(line, speaker);
        speakers.add(speaker);
        DeviceId device = line.device();
        bus.publish(new BoxEvents.BoxOnline(device));
        unlessAway(() -> fleet.connected(device));
        journal.note(device, Level.INFO, "connected", null);
    }

    private void pressed(BoxLine line) {
        BoxSpeaker speaker = welcome.get(line);
        if (speaker != null) speaker.pressed();
    }

    /// A line has ended, from either side.
    void ended(BoxLine line) {
        damaged.remove(line);
        BoxSpeaker speaker = welcome.remove(line);
        if (speaker == null) return;
        speaker.gone();
        DeviceId device = line.device();
        boolean isLast = speakers.remove(speaker);
        if (isLast) bus.publish(new BoxEvents.BoxOffline(device));
        unlessAway(() -> fleet.disconnected(device));
        if (isLast) journal.note(device, Level.INFO, "disconnected", null);
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
