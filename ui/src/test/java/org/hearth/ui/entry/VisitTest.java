package org.hearth.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Effect;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.NewPolicy;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Policy;
import org.hearth.server.access.Subject;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.settings.Extent;
import org.hearth.ui.testing.FxQueue;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.FxEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

class VisitTest {
    @TempDir Path folder;
    private final FxQueue fx = new FxQueue();
    private final TestHub hub = new TestHub();
    private final Background background = new Background(fx, _ -> {});
    private boolean isKept;
    private final FxEvents events = new FxEvents(hub.bus(), background);
    private Caller owner;
    private Person ben;
    private EntryModel entry;
    private WhoModel who;

    @BeforeEach
    void begin() {
        owner = hub.signInOwner(folder);
        NewPerson wanted =
                new NewPerson(
                        "Ben",
                        null,
                        PersonKind.ADULT,
                        List.of(Role.VIEWER),
                        null,
                        null,
                        null,
                        null);
        ben = hub.access().people().add(owner, wanted);
        hub.access().pins().give(owner, ben.id(), "2468");
        ConsoleSession session = hub.session(folder);
        entry = fx.get(() -> new EntryModel(hub.access().household(), session, background, events));
        fx.run(entry::begin);
        await(EntryState.SignedIn.class);
        ConsoleWays ways =
                new ConsoleWays(
                        hub.access().people(),
                        hub.access().pins(),
                        hub.fleet().fleet(),
                        session,
                        "Kitchen PC",
                        hub.clock());
        who = fx.get(() -> new WhoModel(entry, ways, () -> owner, background, () -> !isKept));
        fx.run(who::open);
        fx.await("Ben’s face", () -> who.faces().size() == 1);
    }

    @AfterEach
    void end() {
        fx.run(entry::close);
        background.close();
        hub.close();
        fx.close();
    }

    @Test
    void aVisitEndsInTheHubWhenItFallsBackAndARestartKnowsNothingOfIt() {
        type("2468");
        await(EntryState.Visiting.class);
        EntryState.Visiting visiting = (EntryState.Visiting) fx.get(entry.state()::get);
        assertEquals("Ben", visiting.guest().person().name());
        assertEquals(owner.person(), hub.session(folder).resume().orElseThrow().person());
        fx.run(entry::fallBack);
        await(EntryState.SignedIn.class);
        Caller guest = visiting.guest().caller();
        fx.await("the end of the sign-in", () -> !isOpen(guest));
    }

    @Test
    void whoKeepsWhatTheyHaveBegunStaysAndIsBackAtIt() {
        isKept = true;
        fx.run(who::leave);
        fx.run(() -> who.choose(ben));
        assertEquals(WhoModel.Step.CLOSED, fx.get(who.step()::get));
        assertTrue(fx.get(() -> isIn(TestHub.OWNER.name())));
        isKept = false;
        fx.run(who::leave);
        await(EntryState.SignedOut.class);
    }

    @Test
    void whoHasTheConsoleBackMayDoWhatTheyMayByThen() {
        type("2468");
        await(EntryState.Visiting.class);
        Subject herself = new Subject(Subject.Type.USER, owner.person().value());
        List<String> cutting = List.of(Permission.RECORDING_EDIT.wire());
        NewPolicy denial =
                new NewPolicy(
                        "No cutting",
                        Effect.DENY,
                        herself,
                        ResourceType.HOUSEHOLD,
                        null,
                        cutting,
                        true);
        Policy kept = hub.access().policies().add(owner, denial);
        fx.await("the denial", () -> !hostMay());
        hub.access().policies().remove(owner, kept.id());
        fx.run(entry::fallBack);
        await(EntryState.SignedIn.class);
        fx.await("cutting again", this::ownerMay);
    }

    private boolean hostMay() {
        return entry.state().get() instanceof EntryState.Visiting visiting
                && visiting.host().may().containsKey(Permission.RECORDING_EDIT);
    }

    private boolean ownerMay() {
        return entry.state().get() instanceof EntryState.SignedIn in
                && in.may().containsKey(Permission.RECORDING_EDIT);
    }

    @Test
    void aVisitFallsBackWithoutAQuestion() {
        type("2468");
        await(EntryState.Visiting.class);
        isKept = true;
        fx.run(entry::fallBack);
        await(EntryState.SignedIn.class);
    }

    @Test
    void aWrongPinIsSaidAndSoonTheWaitingTime() {
        type("0000");
        fx.await("the refusal", () -> who.problem().get().equals("This PIN is wrong."));
        for (int tries = 0; tries < 5; tries++) {
            type("0000");
            fx.await("an answer", () -> !who.busy().get() && !who.problem().get().isEmpty());
        }
        assertTrue(fx.get(who.problem()::get).matches("Too many wrong tries.*\\d+ seconds?\\."));
    }

    @Test
    void whoStaysIsChosenByWhoMayAndComesUpAfterARestart() {
        assertTrue(fx.get(who::whyNotChoose).isEmpty());
        fx.run(() -> who.stay(ben));
        fx.await("Ben", () -> isIn("Ben"));
        assertEquals(ben.id(), hub.session(folder).resume().orElseThrow().person());
        fx.await("the owner’s end", () -> !isOpen(owner));
    }

    @Test
    void aVisitThatIsEndedElsewhereFallsBack() {
        type("2468");
        await(EntryState.Visiting.class);
        EntryState.Visiting visiting = (EntryState.Visiting) fx.get(entry.state()::get);
        hub.access()
                .door()
                .end(Objects.requireNonNull(visiting.guest().caller().session()), "revoked");
        fx.await("the owner", () -> isIn(TestHub.OWNER.name()));
    }

    @Test
    void anIdleVisitCountsItsLastSecondsAndAnyTouchStopsThat() {
        int[] ended = new int[1];
        IdleModel idle = fx.get(() -> idle(() -> ended[0]++));
        fx.run(idle::start);
        hub.clock().pass(Duration.ofMinutes(5).minusSeconds(21));
        fx.run(idle::tick);
        assertEquals(0, fx.get(idle.left()::get));
        hub.clock().pass(Duration.ofSeconds(3));
        fx.run(idle::tick);
        assertEquals(18, fx.get(idle.left()::get));
        fx.run(idle::touched);
        fx.run(idle::tick);
        assertEquals(0, fx.get(idle.left()::get));
        hub.clock().pass(Duration.ofMinutes(5));
        fx.run(idle::tick);
        assertEquals(1, fx.get(() -> ended[0]));
        fx.run(idle::close);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aClockThatJumpsKeepsNoVisitOpen(int hours) {
        int[] ended = new int[1];
        IdleModel idle = fx.get(() -> idle(() -> ended[0]++));
        fx.run(idle::start);
        hub.clock().pass(Duration.ofHours(hours));
        fx.run(idle::tick);
        hub.clock().pass(Duration.ofMinutes(5));
        fx.run(idle::tick);
        assertTrue(fx.get(() -> ended[0]) > 0);
        fx.run(idle::close);
    }

    @Test
    void aShorterTimeHoldsForTheVisitThatIsOnAndTheConsolesOwnBeforeTheHouses() {
        IdleModel idle = fx.get(() -> idle(() -> {}));
        fx.run(idle::start);
        hub.clock().pass(Duration.ofSeconds(55));
        fx.run(idle::tick);
        assertEquals(0, fx.get(idle.left()::get));
        set(Extent.HOUSEHOLD, 1);
        fx.await("the house’s minute", () -> left(idle) == 5);
        set(Extent.device(hub.fleet().fleet().console(owner, "Kitchen PC").id().value()), 30);
        fx.await("the console’s half hour", () -> left(idle) == 0);
        fx.run(idle::close);
    }

    private static int left(IdleModel idle) {
        idle.tick();
        return idle.left().get();
    }

    private IdleModel idle(Runnable over) {
        IdleLimit limit = new IdleLimit(hub.kept().settings(), hub.fleet().fleet());
        return new IdleModel(limit, hub.clock(), background, events, over);
    }

    private void set(Extent extent, int minutes) {
        var value = JsonNodeFactory.instance.numberNode(minutes);
        hub.kept().settings().set(owner, IdleLimit.SETTING.key(), extent, value, null);
    }

    @Test
    void nothingOfADroppedSignInComesToTheScreen() {
        Background own = background.forOneSignIn();
        fx.run(own::drop);
        boolean[] ran = new boolean[1];
        own.act(() -> ran[0] = true, () -> ran[0] = true);
        fx.run(() -> {});
        assertFalse(ran[0]);
    }

    private void type(String pin) {
        fx.run(
                () -> {
                    who.choose(ben);
                    pin.chars().forEach(one -> who.digit(one - '0'));
                    who.enterPin();
                });
    }

    private boolean isOpen(Caller caller) {
        return hub
                .access()
                .signIns()
                .all(
                        Caller.system("test"),
                        null,
                        new Listing(200, 0, null, Listing.Direction.ASC, null))
                .items()
                .stream()
                .anyMatch(one -> one.id().equals(caller.session()));
    }

    private boolean isIn(String name) {
        return entry.state().get() instanceof EntryState.SignedIn in
                && in.person().name().equals(name);
    }

    private void await(Class<? extends EntryState> wanted) {
        fx.await(wanted.getSimpleName(), () -> wanted.isInstance(entry.state().get()));
    }
}
