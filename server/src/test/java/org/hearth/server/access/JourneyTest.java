package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.hearth.server.access.oidc.Provider;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.testing.Rows;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The way to the provider and back: once, by the same browser, in ten minutes, and no guessing.
class JourneyTest extends AtTheSideDoor {
    @Test
    void whatComesBackASecondTimeOpensNothing() {
        peer.next("ada", ADA);
        SideDoor.Departure.To gone = depart();
        SideDoor.Return back = back(gone);
        in(door.arrive(back, SOFA));

        assertEquals(Refusal.STALE, refusal(door.arrive(back, SOFA)));
    }

    @Test
    void anotherBrowserCannotBringItBack() {
        peer.next("ada", ADA);
        SideDoor.Return back = back(depart());
        for (String browser : Arrays.asList(null, "", depart().browser())) {
            SideDoor.Return stolen =
                    new SideDoor.Return(back.state(), browser, back.code(), null, null);
            assertEquals(Refusal.STALE, refusal(door.arrive(stolen, SOFA)));
        }
    }

    @Test
    void whoTakesTenMinutesBeginsAgain() {
        peer.next("ada", ADA);
        SideDoor.Return back = back(depart());
        house.clock().pass(Duration.ofMinutes(10));

        assertEquals(Refusal.STALE, refusal(door.arrive(back, SOFA)));
        depart();
        assertEquals(List.of("1"), rows("select count(*) from oidc_login_states"));
    }

    @Test
    void aRestartedHubStillKnowsWhoIsOnTheWay() {
        peer.next("ada", ADA);
        SideDoor.Return back = back(depart());
        Tx tx = house.platform().tx();
        Audit audit = house.platform().audit();
        Standings standings = new Standings(tx, house.clock());
        Sessions sessions = new Sessions(tx, audit, standings, house.clock());
        Keys keys = new Keys(house.clock(), sessions);
        try (Provider provider = new Provider(peer.config(), house.clock())) {
            SideDoor restarted = new SideDoor(tx, audit, house.clock(), keys, provider);

            in(restarted.arrive(back, SOFA));
        }
    }

    @Test
    void whoChangesTheirMindIsToldSo() {
        assertEquals(Refusal.CANCELLED, cancel());
    }

    @Test
    void whatIsKeptOfAJourneyOpensNothingByItself() {
        SideDoor.Departure.To gone = depart();
        String everything = new Rows(house.database()).everything();

        assertFalse(everything.contains(gone.browser()));
        assertFalse(everything.contains(String.valueOf(query(gone.provider()).get("state"))));
    }

    @Test
    void whoGuessesWaits() {
        SideDoor.Return guess = new SideDoor.Return("state", "browser", "code", null, null);
        for (int tries = 0; tries < 20; tries++) {
            assertEquals(Refusal.STALE, refusal(door.arrive(guess, SOFA)));
        }

        assertEquals(Refusal.BUSY, refusal(door.arrive(guess, SOFA)));
        SideDoor.Departure refused = door.depart(wish(), SOFA);
        assertEquals(new SideDoor.Departure.Refused(Refusal.BUSY), refused);
    }

    @Test
    void ofManyGuessesAtTheSameMomentOneIsLookedAt() throws Exception {
        SideDoor.Return guess = new SideDoor.Return("state", "browser", "code", null, null);
        for (int tries = 0; tries < 28; tries++) {
            door.arrive(guess, SOFA);
            house.clock().pass(Duration.ofMinutes(5));
        }

        List<Refusal> seen = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(8);
        try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
            List<Future<Refusal>> all = new ArrayList<>();
            for (int one = 0; one < 8; one++) {
                all.add(
                        guessers.submit(
                                () -> {
                                    together.await();
                                    return refusal(door.arrive(guess, SOFA));
                                }));
            }
            for (Future<Refusal> one : all) seen.add(one.get());
        }

        assertEquals(1, Collections.frequency(seen, Refusal.STALE), seen.toString());
        assertEquals(7, Collections.frequency(seen, Refusal.BUSY), seen.toString());
    }

    @Test
    void whatIsNoGuessIsNotHeldAgainstItsAddress() {
        for (int times = 0; times < 25; times++) in(signIn("ada", ADA));
        for (int times = 0; times < 25; times++) assertEquals(Refusal.CANCELLED, cancel());
    }

    @Test
    void whoComesInForgivesNoGuessesFromTheSameAddress() {
        SideDoor.Return guess = new SideDoor.Return("state", "browser", "code", null, null);
        for (int tries = 0; tries < 19; tries++) door.arrive(guess, SOFA);
        in(signIn("ada", ADA));

        assertEquals(Refusal.STALE, refusal(door.arrive(guess, SOFA)));
        assertEquals(Refusal.BUSY, refusal(door.arrive(guess, SOFA)));
    }

    private Refusal cancel() {
        SideDoor.Departure.To gone = depart();
        String state = String.valueOf(query(gone.provider()).get("state"));
        SideDoor.Return back =
                new SideDoor.Return(state, gone.browser(), null, "access_denied", null);
        return refusal(door.arrive(back, SOFA));
    }
}
