package org.hearth.server.platform.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.testing.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class SpoolTest {
    @TempDir Path data;
    private final List<Integer> told = new CopyOnWriteArrayList<>();
    private volatile int takes = Integer.MAX_VALUE;

    record Step(Integer number) {}

    @Test
    void whatIsKeptComesInOrderOnceTheListenerTakesIt() {
        takes = 0;
        try (Spool spool = open()) {
            for (int number = 1; number <= 3; number++) spool.keep("step", new Step(number));
            spool.replay();
            assertEquals(List.of(), told);
            takes = 2;
            spool.replay();
            assertEquals(List.of(1, 2), told);
            takes = Integer.MAX_VALUE;
            Await.until("three told", () -> told.size() == 3);
        }
        assertEquals(List.of(1, 2, 3), told);
        try (Spool next = open()) {
            next.replay();
        }
        assertEquals(List.of(1, 2, 3), told);
    }

    @Test
    void theNextHubTellsWhatTheLastOneKept() {
        takes = 0;
        try (Spool spool = open()) {
            spool.keep("step", new Step(1));
            spool.keep("step", new Step(2));
        }
        takes = Integer.MAX_VALUE;
        open().close();
        assertEquals(List.of(1, 2), told);
    }

    @Test
    void aTornLastLineIsAsIfNothingHadBeenKept() throws IOException {
        takes = 0;
        try (Spool spool = open()) {
            spool.keep("step", new Step(1));
        }
        Files.writeString(events(), "{\"name\":\"st\u00e9", StandardOpenOption.APPEND);
        takes = Integer.MAX_VALUE;
        try (Spool spool = open()) {
            takes = 1;
            spool.keep("step", new Step(2));
            takes = Integer.MAX_VALUE;
            spool.replay();
        }
        assertEquals(List.of(1, 2), told);
    }

    @Test
    void whatNobodyCanReadIsPutAsideAndHoldsNobodyUp() throws IOException {
        Files.createDirectories(events().getParent());
        Files.writeString(events(), "no json\n{\"name\":\"unheard\",\"event\":{}}\n");
        try (Spool spool = open()) {
            spool.keep("step", new Step(1));
            spool.replay();
        }
        assertEquals(List.of(1), told);
        List<String> aside = Files.readAllLines(data.resolve("spool/refused.jsonl"));
        assertEquals(List.of("no json", "{\"name\":\"unheard\",\"event\":{}}"), aside);
    }

    @Test
    void aFullSpoolKeepsWhatItHas() throws IOException {
        try (SpoolFile file = SpoolFile.open(data.resolve("small"), 10)) {
            file.append("1234");
            assertThrows(IOException.class, () -> file.append("123456"));
            file.append("5678");
            assertEquals(List.of("1234", "5678"), file.lines());
        }
    }

    private Path events() {
        return data.resolve("spool/events.jsonl");
    }

    private Spool open() {
        Spool spool = new Spool(data, Json.mapper());
        spool.listen("step", Step.class, this::take);
        spool.start();
        return spool;
    }

    private void take(Step step) {
        if (told.size() >= takes) {
            throw new Busy(Busy.Cause.DATABASE_UNAVAILABLE, "away", Duration.ofSeconds(1));
        }
        told.add(step.number());
    }
}
