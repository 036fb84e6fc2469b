package org.hearth.server.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.audit.DenialRuns.Run;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class DenialRunsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Ref HOUSE = Resource.HOUSEHOLD.self();

    private final DenialRuns runs = new DenialRuns();
    private final Caller caller = Caller.system("test");

    @Test
    void theFirstIsToldAtOnceAndTheRestWhenItsMinuteIsOver() {
        assertEquals(List.of(run("a", 0, NOON)), add("a", NOON));
        assertEquals(List.of(), add("a", NOON.plusSeconds(1)));
        assertEquals(List.of(), add("a", NOON.plusSeconds(59)));

        assertEquals(List.of(), runs.over(NOON.plusSeconds(59)));
        assertEquals(List.of(run("a", 2, NOON)), runs.over(NOON.plusSeconds(60)));
        assertEquals(List.of(), runs.over(NOON.plusSeconds(61)));
    }

    @Test
    void afterAMinuteTheNextOneIsAFirstOneAgain() {
        add("a", NOON);
        add("a", NOON.plusSeconds(30));
        Instant later = NOON.plusSeconds(60);
        assertEquals(List.of(run("a", 1, NOON), run("a", 0, later)), add("a", later));
    }

    @Test
    void anotherAddressIsAnotherRun() {
        add("a", NOON);
        assertEquals(List.of(run("b", 0, NOON)), add("b", NOON));
    }

    @Test
    void whoeverGuessesIdsIsOneRunWithTheFirstOfThem() {
        Ref first = guess();
        assertEquals(List.of(guessing(first, 0)), add(first));
        for (int at = 0; at < 1_000; at++) assertEquals(List.of(), add(guess()));

        assertEquals(List.of(guessing(first, 1_000)), runs.all());
    }

    @Test
    void anotherTypeOfThingIsAnotherRun() {
        add(guess());
        Ref device = new Ref(ResourceType.DEVICE, UUID.randomUUID());
        assertEquals(List.of(guessing(device, 0)), add(device));
    }

    @Test
    void whatHappenedOnceIsToldOnce() {
        add("a", NOON);
        assertEquals(List.of(), runs.all());
    }

    @Test
    void manyDifferentOnesFillNoMemory() {
        for (int at = 0; at < 10_000; at++) add("route " + at, NOON);
        add("route 0", NOON);
        assertEquals(
                List.of(run("route 0", 1, NOON), run("one more", 0, NOON)), add("one more", NOON));
    }

    private static Ref guess() {
        return new Ref(ResourceType.PLAYLIST, UUID.randomUUID());
    }

    private List<Run> add(Ref thing) {
        return runs.add(caller, Permission.PLAYLIST_READ, thing, null, NOON);
    }

    private Run guessing(Ref thing, long repeats) {
        return new Run(caller, Permission.PLAYLIST_READ, thing, null, repeats, NOON);
    }

    private List<Run> add(String route, Instant at) {
        return runs.add(caller, Permission.MEDIA_MANAGE, HOUSE, route, at);
    }

    private Run run(String route, long repeats, Instant since) {
        return new Run(caller, Permission.MEDIA_MANAGE, HOUSE, route, repeats, since);
    }
}
