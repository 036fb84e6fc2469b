package org.hearth.server.platform.actions;

import static org.hearth.server.platform.actions.Action.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.constraints.Max;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Broken;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.problem.TimedOut;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsTest {
    @TempDir static Path data;
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicBoolean isInterrupted = new AtomicBoolean();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private TestHouse house;
    private Rows rows;
    private Actions actions;
    private Caller owner;

    record Sum(@Max(100) Integer left, Integer right) {}

    record Login(String name, String password) {}

    @BeforeAll
    void build() {
        house = new TestHouse(data);
        rows = new Rows(house.database());
        actions = house.platform().actions();
        owner = house.caller(Role.OWNER);
        actions.register(
                List.of(
                        action("add", Sum.class)
                                .handle((_, p) -> Map.of("sum", p.left() + p.right())),
                        action("log_in", Login.class).run((_, _) -> {}),
                        action("refuse", NoParams.class)
                                .run((_, _) -> fail(new Conflict("Not twice. Look again."))),
                        action("crash", NoParams.class)
                                .run((_, _) -> fail(new IllegalStateException("inside"))),
                        action("overflow", NoParams.class).run((_, _) -> endless(0)),
                        action("wait", NoParams.class)
                                .within(Duration.ofMillis(50))
                                .run((_, _) -> waitForever()),
                        action("look", NoParams.class)
                                .handle((_, _) -> Thread.currentThread().isVirtual())));
    }

    @AfterAll
    void leave() {
        never.countDown();
        house.close();
    }

    private static <P extends Record> Action.Last<P> action(String name, Class<P> params) {
        return named("test_" + name)
                .doc("Tries the registry.")
                .takes(params)
                .allow(Permission.SYSTEM_ADMIN)
                .category(Category.TOOL_EXECUTION);
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    @SuppressWarnings("InfiniteRecursion") // what a broken door may do
    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    private void waitForever() {
        thread.set(Thread.currentThread());
        try {
            never.await();
        } catch (InterruptedException told) {
            isInterrupted.set(true);
        }
    }

    @Test
    void anActionAnswersWithWhatItsDoorAnswers() {
        Result result = execute("test_add", "{\"left\":2,\"right\":3}");

        assertEquals(new Result.Output(json("{\"sum\":5}")), result);
    }

    @Test
    void anActionWithoutAnAnswerSaysThatItIsDone() {
        Result result = execute("test_log_in", "{\"name\":\"Ada\",\"password\":\"hush\"}");

        assertEquals(new Result.Output(json("{\"done\":true}")), result);
    }

    @Test
    void everyFaultOfTheParametersIsNamedAtOnce() {
        Result.Failure failure = failure(Invalid.class, "test_add", "{\"left\":101,\"right\":1}");
        assertEquals("left", failure.faults().getFirst().field());

        Result.Failure missing = failure(Invalid.class, "test_add", "{}");
        assertEquals(
                List.of(
                        new Invalid.Fault("left", "is required"),
                        new Invalid.Fault("right", "is required")),
                missing.faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "[]", "\"x\"", "{\"a\":1}", "{\"left\":{},\"right\":2.5}"})
    void nonsenseIsRefusedWithASentence(String params) {
        assertFalse(failure(Invalid.class, "test_add", params).sentence().isBlank());
    }

    @Test
    void aNameThatNothingHasIsNotFound() {
        failure(NotFound.class, "no_such_action", "{}");
        failure(NotFound.class, "", "{}");
        assertTrue(failure(NotFound.class, "x".repeat(5_000), "{}").sentence().length() < 200);
    }

    @Test
    void whoeverMayNotIsToldWhyAndItIsWrittenDown() {
        Caller viewer = house.caller(Role.VIEWER);

        ActionView seen = actions.action(viewer, "test_add");
        assertFalse(seen.mayRun());
        Result.Failure failure =
                assertInstanceOf(
                        Result.Failure.class,
                        actions.execute(viewer, "test_add", json("{\"left\":1,\"right\":1}")));

        assertInstanceOf(Denied.class, failure.problem());
        assertEquals(seen.whyNot(), failure.sentence());
        Execution kept = only(viewer.actor().name());
        assertEquals(Outcome.DENIED, kept.outcome());
        assertEquals(failure.sentence(), kept.error());
    }

    @Test
    void whatADoorRefusesIsItsOwnSentence() {
        Result.Failure failure = failure(Conflict.class, "test_refuse", "{}");

        assertEquals("Not twice. Look again.", failure.sentence());
    }

    @Test
    void aDoorThatBreaksIsAFailureWithAnIdAndNoInsides() {
        for (String name : List.of("test_crash", "test_overflow")) {
            String sentence = failure(Broken.class, name, "{}").sentence();
            assertTrue(sentence.matches(".* under [0-9a-f]{16}\\."), sentence);
        }
    }

    @Test
    void whatDoesNotEndInItsTimeIsInterruptedAndSaysThatItMayHaveHappened() {
        Result.Failure failure = failure(TimedOut.class, "test_wait", "{}");

        assertTrue(failure.sentence().contains("look before you try again"), failure::sentence);
        Await.until("interrupted", isInterrupted::get);
        Await.until("ended", () -> !thread.get().isAlive());
    }

    @Test
    void anActionRunsOnAThreadOfItsOwn() {
        assertEquals(new Result.Output(json("true")), execute("test_look", "{}"));
    }

    @Test
    void anActionWithinATransactionIsRefusedForNobodyKnowsHowLongItTakes() {
        Tx tx = house.platform().tx();

        Result result = tx.read(session -> session, _ -> execute("test_add", "{}"));

        assertInstanceOf(Broken.class, assertInstanceOf(Result.Failure.class, result).problem());
    }

    @Test
    void moreThanTheHubTakesOnAtOnceIsBusy() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(64);
        CountDownLatch open = new CountDownLatch(1);
        actions.register(
                List.of(
                        action("hold", NoParams.class)
                                .run(
                                        (_, _) -> {
                                            inside.countDown();
                                            await(open);
                                        })));
        List<Thread> holders = new ArrayList<>();
        for (int at = 0; at < 64; at++) {
            holders.add(Thread.startVirtualThread(() -> execute("test_hold", "{}")));
        }
        inside.await();
        try {
            failure(Busy.class, "test_add", "{\"left\":1,\"right\":1}");
        } finally {
            open.countDown();
        }
        for (Thread one : holders) one.join();
        assertInstanceOf(Result.Output.class, execute("test_add", "{\"left\":1,\"right\":1}"));
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anExecutionIsKeptWithActorResultAndDurationAndWithoutSecrets() {
        Caller admin = house.caller(Role.OWNER);
        actions.execute(
                admin, "test_log_in", json("{\"name\":\"Ada\",\"password\":\"hush hush\"}"));

        Execution kept = only(admin.actor().name());
        assertEquals("test_log_in", kept.action());
        assertEquals(admin.actor().person(), kept.actorId());
        assertEquals("user", kept.actorKind());
        assertEquals(Outcome.SUCCESS, kept.outcome());
        assertNull(kept.error());
        assertEquals(json("{\"name\":\"Ada\",\"password\":\"•••\"}"), kept.params());
        assertEquals(13, kept.outputBytes());
        assertTrue(kept.durationMs() >= 0);
        assertFalse(rows.everything().contains("hush hush"));
    }

    @Test
    void executionsAreFoundByActionAndOutcome() {
        Caller hub = Caller.system("finder");
        execute(hub, "test_add", "{\"left\":1,\"right\":1}");
        execute(hub, "test_add", "{}");
        execute(hub, "test_refuse", "{}");
        Await.until("three rows", () -> found(null, null, "finder").size() == 3);

        assertEquals(2, found("test_add", null, "finder").size());
        assertEquals(1, found("test_add", Outcome.ERROR, "finder").size());
        assertEquals(1, found(null, Outcome.SUCCESS, "FINDER").size());
        assertEquals(0, found("test_add", Outcome.TIMEOUT, "finder").size());
    }

    @Test
    void onlyWhoReadsTheAuditReadsExecutions() {
        ExecutionQuery query = new ExecutionQuery(null, null, Listing.FIRST);

        assertThrows(Denied.class, () -> actions.executions(house.caller(Role.OPERATOR), query));
        actions.executions(house.caller(Role.AUDITOR), query);
    }

    @Test
    void aNameCanBeTakenOnlyOnce() {
        Action<?> second = action("add", Sum.class).run((_, _) -> {});

        assertThrows(IllegalStateException.class, () -> actions.register(List.of(second)));
    }

    @Test
    void aNameThatCannotStandInAnAddressIsRefused() {
        for (String name : List.of("", "Play", "play media", "play-media", "9lives", "a/b")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () ->
                            named(name)
                                    .doc("No.")
                                    .takesNothing()
                                    .allow(Permission.PUBLIC)
                                    .category(Category.TOOL_EXECUTION));
        }
    }

    @Test
    void actionsAreListedByNameAndFoundByWords() {
        Listing search = new Listing(50, 0, null, Listing.Direction.ASC, "playlist");
        List<String> names =
                actions.actions(owner, search).items().stream().map(ActionView::name).toList();

        assertTrue(
                names.contains("create_playlist") && names.contains("play_media"), names::toString);
        assertEquals(names.stream().sorted().toList(), names);
    }

    private List<Execution> found(
            @Nullable String action, @Nullable Outcome outcome, String actor) {
        Listing part = new Listing(50, 0, null, Listing.Direction.ASC, actor);
        return actions.executions(owner, new ExecutionQuery(action, outcome, part)).items();
    }

    private Execution only(String actor) {
        Await.until("a row of " + actor, () -> found(null, null, actor).size() == 1);
        return found(null, null, actor).getFirst();
    }

    private Result execute(String name, String params) {
        return execute(owner, name, params);
    }

    private Result execute(Caller caller, String name, String params) {
        return actions.execute(caller, name, json(params));
    }

    private Result.Failure failure(Class<? extends Problem> kind, String name, String params) {
        Result.Failure failure = assertInstanceOf(Result.Failure.class, execute(name, params));
        assertInstanceOf(kind, failure.problem(), failure.sentence());
        return failure;
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }
}
