package org.hearth.server.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.constraints.Max;

import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.actions.NoParams;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Commands to plugs, which nothing here speaks to but the test.
final class DeviceCommandsTest {
    @TempDir Path data;
    private final CompletableFuture<Object> watts = new CompletableFuture<>();
    private final List<Integer> dimmed = new ArrayList<>();
    private TestHouse house;
    private Fleet fleet;
    private Commands commands;
    private Caller owner;
    private DeviceId lamp;
    private @Nullable DeviceId refuses;

    record Dim(@Max(100) Integer percent) {}

    private final class Plugs implements DeviceCommands {
        @Override
        public HardwareKind kind() {
            return HardwareKind.TUYA_PLUG;
        }

        @Override
        public List<DeviceCommand<?>> commands() {
            return List.of(
                    DeviceCommand.atOnce(
                            "dim",
                            "Dims it.",
                            Dim.class,
                            List.of("dim to {percent}"),
                            (_, device, dim) -> {
                                if (dim.percent() == 13 || device.equals(refuses))
                                    throw new Conflict("Not thirteen.");
                                dimmed.add(dim.percent());
                                return Map.of("percent", dim.percent());
                            }),
                    DeviceCommand.connected(
                                    "read",
                                    "Reads its meter.",
                                    NoParams.class,
                                    List.of("read the meter"),
                                    (_, _, _) -> watts)
                            .within(Duration.ofSeconds(2)));
        }

        @Override
        public Map<String, Object> state(Caller caller, DeviceId device) {
            return Map.of("dimmed", dimmed.size());
        }
    }

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        fleet = house.fleet().fleet();
        commands = house.fleet().commands();
        commands.register(new Plugs());
        owner = house.caller(Role.OWNER);
        lamp = plug("Lamp", null);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    private DeviceId plug(String name, @Nullable UUID place) {
        return house.fleet()
                .hardware()
                .add(owner, new NewHardware(HardwareKind.TUYA_PLUG, name, "", name, null, place));
    }

    @Test
    void whatIsDoneAtOnceIsCompletedAndKept() {
        Command told = tell("dim", "{\"percent\":40}");
        assertEquals(CommandState.COMPLETED, told.state());
        assertEquals(40, told.params().get("percent").asInt());
        assertEquals(40, output(told).get("percent").asInt());
        assertEquals(owner.personValue(), value(told));
        assertNotNull(told.endedAt());
        assertEquals(List.of(40), dimmed);
        assertEquals(List.of(told), commands.commands(owner, lamp, Listing.FIRST).items());
        assertEquals("dim", events(lamp).getFirst().event());
    }

    @Test
    void whatNeedsTheDeviceWaitsForItThenForItsAnswer() {
        Command told = tell("read", "{}");
        assertEquals(CommandState.PENDING, told.state());
        assertEquals(1, house.fleet().devices().status(owner).pending());
        fleet.connected(lamp);
        Command sent = reached(told, CommandState.SENT);
        assertNotNull(sent.sentAt());
        watts.complete(Map.of("watts", 11));
        assertEquals(11, output(reached(told, CommandState.COMPLETED)).get("watts").asInt());
    }

    @Test
    void whoDoesNotAnswerHasTimedOutAndIsHeardNoMore() {
        fleet.connected(lamp);
        Command told = tell("read", "{}");
        assertEquals(CommandState.SENT, told.state());
        Command over = reached(told, CommandState.TIMEOUT);
        assertEquals("No answer within 2 s.", over.problem());
        watts.complete(Map.of("watts", 11));
        assertEquals(over, commands.command(owner, told.id()));
        assertEquals("read: No answer within 2 s.", events(lamp).getFirst().detail());
    }

    @Test
    void whoDoesNotComeHasTimedOut() {
        try (Commands hasty =
                new Commands(
                        house.platform().bus(),
                        fleet,
                        house.fleet().hardware(),
                        house.fleet().journal(),
                        new CommandLog(house.platform()),
                        Duration.ofMillis(100))) {
            hasty.register(new Plugs());
            Command told = hasty.control(owner, lamp, "read", json("{}"));
            Command over = reached(told, CommandState.TIMEOUT);
            assertEquals("Lamp is not connected, and did not come in time.", over.problem());
        }
    }

    @Test
    void whatTheDeviceRefusesHasFailed() {
        fleet.connected(lamp);
        Command told = tell("read", "{}");
        watts.completeExceptionally(new Conflict("The meter is broken."));
        assertEquals("The meter is broken.", reached(told, CommandState.FAILED).problem());
        assertThrows(Conflict.class, () -> tell("dim", "{\"percent\":13}"));
        Command kept = commands.commands(owner, lamp, Listing.FIRST).items().getFirst();
        assertEquals(CommandState.FAILED, kept.state());
        assertEquals("Not thirteen.", kept.problem());
        assertNull(kept.output());
    }

    @Test
    void whatNobodyKnowsIsRefusedAndNotKept() {
        assertThrows(Invalid.class, () -> tell("explode", "{}"));
        assertThrows(Invalid.class, () -> tell("dim", "{}"));
        assertThrows(Invalid.class, () -> tell("dim", "{\"percent\":101}"));
        assertThrows(Invalid.class, () -> tell("dim", "{\"percent\":1,\"colour\":2}"));
        DeviceId pc = fleet.console(owner, "PC").id();
        assertThrows(NotFound.class, () -> commands.control(owner, pc, "dim", json("{}")));
        assertEquals(0, commands.commands(owner, lamp, Listing.FIRST).total());
    }

    @Test
    void whoMayOnlyLookTellsNothingAndDoesNotReadWhatWasTold() {
        Caller auditor = house.caller(Role.AUDITOR);
        Command told = tell("dim", "{\"percent\":40}");
        assertThrows(Denied.class, () -> commands.control(auditor, lamp, "dim", json("{}")));
        assertThrows(Denied.class, () -> commands.commands(auditor, lamp, Listing.FIRST));
        assertThrows(Denied.class, () -> commands.command(auditor, told.id()));
        assertThrows(Denied.class, () -> house.fleet().spoken().say(auditor, "dim to 3"));
        assertEquals(1, house.fleet().devices().devices(auditor, Listing.FIRST).total());
    }

    @Test
    void whatAHubWasAtWhenItEndedHasFailed() {
        Command told = tell("read", "{}");
        house.fleet().start();
        Command over = commands.command(owner, told.id());
        assertEquals(CommandState.FAILED, over.state());
        assertEquals("The hub ended before it was done.", over.problem());
    }

    @Test
    void aDeviceSaysWhatItCanBeToldAndHowItIs() {
        tell("dim", "{\"percent\":40}");
        IotDevice seen = house.fleet().devices().device(owner, lamp);
        assertEquals(
                List.of("dim", "read"),
                seen.commands().stream().map(IotDevice.Skill::name).toList());
        assertEquals("integer", percent(seen).get("type").asString());
        assertEquals(Map.of("dimmed", 1), seen.state());
        IotStatus.Kind plugs =
                house.fleet().devices().status(owner).kinds().stream()
                        .filter(one -> one.kind() == HardwareKind.TUYA_PLUG)
                        .findFirst()
                        .orElseThrow();
        assertEquals(new IotStatus.Kind(HardwareKind.TUYA_PLUG, 1, 0, true), plugs);
    }

    @Test
    void wordsReachEveryDeviceOfARoomAndAskWhereSeveralAreMeant() {
        PlaceForm form = new PlaceForm("Kitchen", null, null, null, null, null, null);
        UUID kitchen = house.places().catalog().add(owner, form).id().value();
        plug("Oven", kitchen);
        plug("Hood", kitchen);
        SpokenCommands spoken = house.fleet().spoken();
        Spoken done = spoken.say(owner, "Please dim to 20 percent in the kitchen!");
        assertEquals("dim", done.understood());
        assertEquals(2, done.commands().size());
        assertEquals(List.of(20, 20), dimmed);
        assertEquals(1, spoken.say(owner, "dim the lamp to 30").commands().size());
        assertEquals(3, spoken.say(owner, "dim to 5 everywhere").commands().size());
        Conflict which = assertThrows(Conflict.class, () -> spoken.say(owner, "dim to 5"));
        assertEquals("Say which one is meant: Hood, Lamp, Oven.", which.getMessage());
        Invalid what = assertThrows(Invalid.class, () -> spoken.say(owner, "sing in the kitchen"));
        assertTrue(what.faults().getFirst().message().contains("dim to {percent}"));
    }

    @Test
    void whereOneOfSeveralRefusesTheOthersDoItNevertheless() {
        plug("Oven", null);
        refuses = lamp;
        Spoken done = house.fleet().spoken().say(owner, "dim to 20 everywhere");
        assertEquals(
                List.of(CommandState.FAILED, CommandState.COMPLETED),
                done.commands().stream().map(Command::state).toList());
        refuses = null;
    }

    @Test
    void whatADeviceAnswersIsKeptHoweverOddItIs() {
        fleet.connected(lamp);
        Command told = tell("read", "{}");
        watts.complete(Map.of("words", "a\u0000b", "more", "d"));
        JsonNode kept = output(reached(told, CommandState.COMPLETED));
        assertEquals("a\ufffdb", kept.get("words").asString());
    }

    @Test
    void whatFailsWithoutASentenceHasFailed() {
        fleet.connected(lamp);
        Command told = tell("read", "{}");
        watts.completeExceptionally(new IllegalStateException("made for the test"));
        Command over = reached(told, CommandState.FAILED);
        assertEquals("Something went wrong inside the hub.", over.problem());
    }

    @Test
    void whoMayNotSeeMediaDoesNotReadWhatWasToBePlayed() {
        assertThrows(Conflict.class, () -> tell("dim", "{\"percent\":13}"));
        Caller auditor = house.caller(Role.AUDITOR);
        Journal journal = house.fleet().journal();
        DeviceEvent hidden = journal.events(auditor, lamp, Listing.FIRST).items().getFirst();
        assertEquals("command", hidden.event());
        assertNull(hidden.detail());
        assertNotNull(events(lamp).getFirst().detail());
    }

    @Test
    void whatHappenedWithAllDevicesIsOneList() {
        DeviceId fan = plug("Fan", null);
        tell("dim", "{\"percent\":40}");
        house.fleet().journal().note(fan, Level.WARN, "lost", "It is lost.");
        Journal journal = house.fleet().journal();
        assertEquals(
                List.of("lost", "dim"),
                journal
                        .all(owner, Optional.empty(), Optional.empty(), Listing.FIRST)
                        .items()
                        .stream()
                        .map(DeviceEvent::event)
                        .toList());
        assertEquals(
                List.of(fan),
                journal
                        .all(owner, Optional.empty(), Optional.of(Level.WARN), Listing.FIRST)
                        .items()
                        .stream()
                        .map(DeviceEvent::deviceId)
                        .toList());
        assertEquals(
                1, journal.all(owner, Optional.of(lamp), Optional.empty(), Listing.FIRST).total());
    }

    private Command tell(String name, String params) {
        return commands.control(owner, lamp, name, json(params));
    }

    private Command reached(Command told, CommandState state) {
        Await.until(state.wire, () -> commands.command(owner, told.id()).state() == state);
        return commands.command(owner, told.id());
    }

    private List<DeviceEvent> events(DeviceId device) {
        return house.fleet().journal().events(owner, device, Listing.FIRST).items();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.mapper().readTree(text);
    }

    private static JsonNode output(Command told) {
        JsonNode output = told.output();
        assertNotNull(output);
        return output;
    }

    private static @Nullable UUID value(Command told) {
        return told.personId() == null ? null : told.personId().value();
    }

    private static JsonNode percent(IotDevice seen) {
        return seen.commands().getFirst().params().get("properties").get("percent");
    }
}
