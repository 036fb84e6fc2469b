package org.hearth.server.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What is not marked as nullable must be there; what was left out is never taken for 0.
class RequiredFieldsTest {
    private final Decoder decoder = new Decoder(Json.mapper());

    record Change(Long version, String name, @Nullable Integer index, List<Entry> entries) {}

    record Entry(Boolean isLast) {}

    record Careless(int volume) {}

    record Hidden(List<Map<String, Careless>> all) {}

    @Test
    void everythingThatIsMissingIsNamed() {
        Invalid refused =
                assertThrows(
                        Invalid.class, () -> decoder.decode("{}".getBytes(UTF_8), Change.class));

        assertEquals(List.of("version", "name", "entries"), missing(refused));
    }

    @Test
    void aZeroThatIsGivenIsTaken() {
        String body = "{\"version\":0,\"name\":\"\",\"entries\":[]}";

        Change change = decoder.decode(body.getBytes(UTF_8), Change.class);

        assertEquals(new Change(0L, "", null, List.of()), change);
    }

    @Test
    void aRecordThatCouldNotTellIsRefusedWhenItIsDeclared() {
        assertThrows(IllegalArgumentException.class, () -> Decoder.requireBoxes(Careless.class));
        assertThrows(IllegalArgumentException.class, () -> Decoder.requireBoxes(Hidden.class));
    }

    private static List<String> missing(Invalid refused) {
        return refused.faults().stream()
                .filter(fault -> fault.message().equals("is required"))
                .map(Invalid.Fault::field)
                .toList();
    }
}
