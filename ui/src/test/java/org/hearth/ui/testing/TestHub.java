package org.hearth.ui.testing;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.access.Client;
import org.hearth.server.access.Credentials;
import org.hearth.server.access.Household;
import org.hearth.server.access.NewOwner;
import org.hearth.server.access.Scope;
import org.hearth.server.boxes.BoxesFeature;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.media.MediaFeature;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.MediaType;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.places.PlacesFeature;
import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.audit.AuditFeature;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.config.ProviderConfig;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlaybackFeature;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playlists.PlaylistsFeature;
import org.hearth.server.testing.ManyPlaces;
import org.hearth.server.testing.TestClock;
import org.hearth.server.testing.TestHouse;
import org.hearth.ui.KeptDoors;
import org.hearth.ui.devices.DeviceDoors;
import org.hearth.ui.entry.ConsoleSession;
import org.hearth.ui.rights.RightsDoors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The hub's real doors over a real database, as a console meets them.
public final class TestHub implements AutoCloseable {
    public static final NewOwner OWNER =
            new NewOwner(null, "Anna Berg", "anna@example.org", "seven lamps burning");

    /// A provider that no test asks.
    public static final ProviderConfig PROVIDER =
            new ProviderConfig("https://auth.example.org", "hearth", Optional.empty(), "Authelia");

    private static final Listing ALL = new Listing(50, 0, "title", Listing.Direction.ASC, null);

    private final Path data = folder();
    private final TestHouse house;

    /// Nobody signs in by a provider.
    public TestHub() {
        house = new TestHouse(data);
    }

    /// @param provider where the family signs in besides; nobody asks it here
    public TestHub(ProviderConfig provider) {
        house = new TestHouse(data, provider);
    }

    public AccessFeature access() {
        return house.access();
    }

    public FleetFeature fleet() {
        return house.fleet();
    }

    public MediaFeature media() {
        return house.media();
    }

    public PlaylistsFeature playlists() {
        return house.playlists();
    }

    public PlaybackFeature playback() {
        return house.playback();
    }

    public PlacesFeature places() {
        return house.places();
    }

    /// A room of that name.
    public UUID place(Caller owner, String name) {
        PlaceForm form = new PlaceForm(name, null, null, null, null, null, null);
        return places().catalog().add(owner, form).id().value();
    }

    public AuditFeature audit() {
        return house.audit();
    }

    public Actions actions() {
        return house.platform().actions();
    }

    public RightsDoors rights() {
        return RightsDoors.of(access(), house.platform().resources(), house.settings().settings());
    }

    public KeptDoors kept() {
        return KeptDoors.of(house.settings(), house.vault(), house.platform().retention());
    }

    public BoxesFeature boxes() {
        return house.boxes();
    }

    public DeviceDoors devices() {
        return DeviceDoors.of(fleet(), boxes());
    }

    /// A script with that role.
    public Caller caller(Role role) {
        return house.caller(role);
    }

    /// Has a person stay signed in on the console whose token is kept in that folder.
    public void stay(Path folder, Caller owner, PersonId person) {
        NewPairing wanted = new NewPairing(Scope.ADMIN, person, "Kitchen PC");
        String code = fleet().fleet().startPairing(owner, wanted).code();
        Client console = new Client("Kitchen PC", Client.Type.CONSOLE);
        session(folder).stay(fleet().fleet().completePairing(code, console, Origin.HERE).tokens());
    }

    /// Somebody in front of a paired device.
    public Caller pair(PersonId person) {
        return house.pair(person);
    }

    public Bus bus() {
        return house.platform().bus();
    }

    public TestClock clock() {
        return house.clock();
    }

    /// Makes the owner and signs her in on a console whose token is kept in that folder.
    public Caller signInOwner(Path folder) {
        Household household = access().household();
        if (!household.isSetUp()) household.setUp(OWNER, Household.Proof.SAME_MACHINE);
        return session(folder).signIn(new Credentials(OWNER.email(), OWNER.password()));
    }

    /// The sign-in of a console whose token is kept in that folder.
    public ConsoleSession session(Path folder) {
        Path file = folder.resolve("console.token");
        return new ConsoleSession(access().door(), access().authenticator(), "Kitchen PC", file);
    }

    /// The songs of the library by title.
    public List<MediaItem> songs(Caller owner) {
        MediaQuery query = new MediaQuery(MediaType.AUDIO, null, null, ALL);
        return media().library().items(owner, query).items();
    }

    /// Writes down that many rooms, as [ManyPlaces] does.
    public void fillPlaces(int count) {
        try (Connection connection = house.database().pool().getConnection()) {
            ManyPlaces.fill(connection, count);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Connects a silent player.
    public DeviceId connectPlayer(Caller owner) {
        DeviceId device = fleet().fleet().console(owner, "Kitchen PC").id();
        Playback door = playback().playback();
        door.connect(owner, new TestPlayer(device, PlayerKind.CONSOLE, door), "Kitchen PC");
        return device;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("hearth-ui");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        house.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
