package org.hearth.app;

import org.hearth.devices.audio.driver.FfmpegOpusDecoder;
import org.hearth.devices.samples.driver.FfmpegSampleEncoder;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.places.PlaceId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.playback.PlayRequest;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.server.playlists.PlaylistId;
import org.hearth.ui.ConsoleSetup;
import org.hearth.ui.entry.ConsoleSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A house that is only shown: a family, some music, three boxes in their rooms and one at the
/// door. Everything in it uses the same doors as a real family and real boxes. Thread-safe.
///
/// What is brought in once stays as somebody leaves it; boxes and music are there at each start.
final class DemoHouse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHouse.class);

    /// A computer that is busy with other things takes its time.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private static final Duration LONGEST_END = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int SOFT = 30;
    private static final String MORNING = "Good morning";
    private static final int FIRST_ALBUM = 0;
    private static final int LULLABIES = 2;
    private static final int STRANGER = 4;
    private static final List<Room> ROOMS =
            List.of(
                    new Room(1, "Kitchen", "Kitchen radio"),
                    new Room(2, "Living room", "Living room speaker"),
                    new Room(3, "Children's room", "Mia's music box"));

    private final Hub hub;
    private final DemoFolder folder;
    private final BooleanSupplier isStopAsked;
    private final DemoFamily family;
    private final DemoLibrary library;
    private final DemoBoxes boxes;
    private volatile boolean isClosing;
    private Thread living = Thread.ofVirtual().unstarted(() -> {});

    /// @param box which one stands in it
    private record Room(int box, String name, String boxName) {}

    private DemoHouse(
            Hub hub,
            DemoFolder folder,
            URI at,
            ConsoleSession console,
            BooleanSupplier isStopAsked) {
        this.hub = hub;
        this.folder = folder;
        this.isStopAsked = isStopAsked;
        family = new DemoFamily(hub, folder, console);
        library = new DemoLibrary(hub, folder.path(), new FfmpegSampleEncoder(), this::isToStop);
        boxes = new DemoBoxes(hub, folder, at, FfmpegOpusDecoder::new);
    }

    /// The house in a hub that answers already. Nothing is brought in yet.
    static DemoHouse in(Hub hub, HubConfig config, DemoFolder folder, Stopping stopping) {
        ConsoleSession console =
                new ConsoleSession(
                        hub.access().door(),
                        hub.access().authenticator(),
                        RunCommand.machine(),
                        ConsoleSetup.token(RunCommand.consoleFolder(config.data())));
        String own = config.bind().equals("0.0.0.0") ? "127.0.0.1" : config.bind();
        URI at = URI.create("http://" + own + ":" + hub.port() + "/");
        return new DemoHouse(hub, folder, at, console, stopping::isAsked);
    }

    /// Brings in what has to be there before anybody looks, and lets the rest come.
    void open() throws IOException {
        Optional<Caller> anna = family.anna();
        if (anna.isPresent() && !folder.isFurnished()) furnish(anna.get());
        living = Thread.ofVirtual().name("demo").start(() -> live(anna));
    }

    private void furnish(Caller anna) throws IOException {
        ROOMS.forEach(room -> family.room(anna, room.name()));
        family.takeInMia(anna, family.room(anna, ROOMS.getLast().name()));
        library.begin(anna);
    }

    /// What goes wrong here leaves a house that is only less alive.
    private void live(Optional<Caller> anna) {
        try {
            boolean isNew = anna.isPresent() && !folder.isFurnished();
            if (isNew) {
                ROOMS.forEach(room -> letIn(anna.get(), room));
                library.ensurePlaylist(anna.get(), MORNING, FIRST_ALBUM);
            }
            ROOMS.forEach(room -> boxes.switchOn(room.box()));
            boxes.switchOn(STRANGER);
            if (anna.isPresent()) play(anna.get());
            if (isNew) complete(anna.get());
        } catch (Problem | IOException | UncheckedIOException | IllegalStateException unfinished) {
            if (isToStop()) LOG.debug("the demo ends early", unfinished);
            else System.err.println(unfinished.getMessage());
        }
    }

    private void letIn(Caller anna, Room room) {
        PlaceId place = family.room(anna, room.name());
        boxes.letIn(anna, room.box(), room.boxName(), place);
    }

    /// Plays in the first room, unless something does already.
    private void play(Caller anna) {
        Optional<DeviceId> device = boxes.device(ROOMS.getFirst().box());
        Optional<PlaylistId> morning = library.find(anna, MORNING);
        if (device.isEmpty() || morning.isEmpty()) return;
        Optional<PlayerView> player = player(anna, device.get());
        if (player.isEmpty()) return;
        Playback playback = hub.playback().playback();
        if (player.get().state() == PlayerState.IDLE) {
            if (!folder.isFurnished()) playback.volume(anna, device.get(), SOFT);
            PlayRequest wanted = new PlayRequest(null, morning.get(), null, null, null);
            playback.play(anna, device.get(), wanted);
        }
        if (playback.player(anna, device.get()).state() == PlayerState.PLAYING)
            System.err.println("Music plays in the kitchen.");
    }

    /// The box as a player, once it has come.
    private Optional<PlayerView> player(Caller anna, DeviceId device) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end && !isToStop()) {
            Optional<PlayerView> there =
                    hub.playback().playback().players(anna).stream()
                            .filter(one -> one.id().equals(device) && one.online())
                            .findFirst();
            if (there.isPresent()) return there;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Optional.empty();
    }

    private void complete(Caller anna) throws IOException {
        library.complete(anna);
        library.ensurePlaylist(anna, "Bedtime", LULLABIES);
        if (isToStop()) return;
        folder.furnished();
        System.err.println("The demo is complete: everything is in " + folder.path());
    }

    private boolean isToStop() {
        return isClosing || isStopAsked.getAsBoolean();
    }

    /// How a phone comes in, for whoever reads what the hub prints.
    String invitation(String address) {
        return "On a phone, open %s and sign in as %s with the password %s"
                .formatted(address, DemoFamily.EMAIL, folder.password());
    }

    /// The boxes, for whoever listens through their ears.
    DemoBoxes boxes() {
        return boxes;
    }

    /// Switches the boxes off, before the hub goes.
    @Override
    public void close() {
        isClosing = true;
        try {
            living.join(LONGEST_END);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        boxes.close();
    }
}
