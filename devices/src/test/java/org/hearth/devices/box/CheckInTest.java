package org.hearth.devices.box;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// Bodies as `Board::GetSystemInfoJson` of 78/xiaozhi-esp32 writes them.
final class CheckInTest {
    private static final String MAC = "24:0a:c4:0f:7b:9c";
    private static final String CLIENT = "6f1c8b2e-5a0e-4a29-8d7d-0f6a1a3b5c7d";
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void aBoxSaysWhichOneItIsAndWhatItRuns() {
        String body =
                """
                {"version":2,"language":"en-US","flash_size":16777216,
                 "minimum_free_heap_size":"8318916","mac_address":"24:0a:c4:0f:7b:9c",
                 "uuid":"6f1c8b2e-5a0e-4a29-8d7d-0f6a1a3b5c7d","chip_model_name":"esp32s3",
                 "chip_info":{"model":9,"cores":2,"revision":2,"features":18},
                 "application":{"name":"xiaozhi","version":"2.0.3","idf_version":"v5.4",
                 "compile_time":"Nov 20 2026T10:00:00Z","elf_sha256":"c0ffee"},
                 "partition_table":[{"label":"nvs","type":1,"subtype":2,"address":36864,"size":1}],
                 "ota":{"label":"ota_0"},"board":{"type":"bread-compact-wifi","name":"bread",
                 "ssid":"home","rssi":-50,"channel":6,"ip":"192.168.1.50","mac":"x"}}
                """;
        assertEquals(
                Optional.of(new CheckIn(new MacAddress(MAC), CLIENT, "bread", "2.0.3", "esp32s3")),
                CheckIn.read("24:0A:C4:0F:7B:9C", CLIENT, body));
        assertEquals(Optional.empty(), CheckIn.read(null, null, body), "pages cannot send headers");
    }

    @Test
    void headersAloneAreEnough() {
        CheckIn bare = new CheckIn(new MacAddress(MAC), CLIENT, "", "", "");
        assertEquals(Optional.of(bare), CheckIn.read(MAC, CLIENT, ""));
        assertEquals(Optional.of(bare), CheckIn.read(MAC, CLIENT, "{\"board\":7"));
        assertEquals(Optional.of(bare), CheckIn.read(MAC, CLIENT, "[1]"));
    }

    @Test
    void whoDoesNotSayWhichBoxItIsIsNone() {
        assertEquals(Optional.empty(), CheckIn.read(null, CLIENT, "{}"));
        assertEquals(Optional.empty(), CheckIn.read("kitchen", CLIENT, "{}"));
        assertEquals(Optional.empty(), CheckIn.read(MAC, null, "{}"));
        assertEquals(Optional.empty(), CheckIn.read(MAC, "a\nb", "{}"));
        assertEquals(Optional.empty(), CheckIn.read(MAC, "c".repeat(101), "{}"));
    }

    @Test
    void whatCannotBeShownIsLeftOut() {
        String body =
                "{\"board\":{\"name\":\"a\\u0000\\u202eb\"},\"application\":{\"version\":\""
                        + "1".repeat(300)
                        + "\"}}";
        assertEquals(
                Optional.of(new CheckIn(new MacAddress(MAC), CLIENT, "ab", "1".repeat(100), "")),
                CheckIn.read(MAC, CLIENT, body));
    }

    @Test
    void oneThatIsInIsToldWhereToConnectAndItsKeyOnce() {
        URI url = URI.create("ws://192.168.1.5:8420/ws/box");
        ZoneOffset home = ZoneOffset.ofHours(1);
        assertEquals(
                "{\"server_time\":{\"timestamp\":1795867200000,\"timezone_offset\":60},"
                        + "\"websocket\":{\"url\":\"ws://192.168.1.5:8420/ws/box\","
                        + "\"token\":\"k\"}}",
                new CheckInAnswer(NOON, home, new CheckInAnswer.Socket(url, "k"), null)
                        .json()
                        .toString());
        assertEquals(
                "{\"server_time\":{\"timestamp\":1795867200000,\"timezone_offset\":60},"
                        + "\"websocket\":{\"url\":\"ws://192.168.1.5:8420/ws/box\"}}",
                new CheckInAnswer(NOON, home, new CheckInAnswer.Socket(url, null), null)
                        .json()
                        .toString());
    }

    @Test
    void oneThatIsNotInIsToldWhatToShow() {
        CheckInAnswer.Activation activation =
                new CheckInAnswer.Activation(
                        "012345", "Hearth\n012345", "c0", Duration.ofSeconds(30));
        assertEquals(
                "{\"server_time\":{\"timestamp\":1795867200000,\"timezone_offset\":0},\"activation\":{\"code\":\"012345\",\"message\":\"Hearth\\n"
                    + "012345\",\"challenge\":\"c0\",\"timeout_ms\":30000}}",
                new CheckInAnswer(NOON, ZoneOffset.UTC, null, activation).json().toString());
    }

    @Property
    void nothingThatIsSentThrows(@ForAll String mac, @ForAll String client, @ForAll String body) {
        assertEquals(Optional.empty(), CheckIn.read("x" + mac, client, "x" + body));
        assertEquals(
                MAC,
                CheckIn.read(MAC, CLIENT, body).map(one -> one.mac().value()).orElse("nobody"));
    }
}
