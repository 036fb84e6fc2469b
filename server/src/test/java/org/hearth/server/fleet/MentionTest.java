package org.hearth.server.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which devices are named, and what is left of the words.
final class MentionTest {
    private static final List<Mention.Named> KNOWN =
            List.of(
                    named("Radio", "Kitchen"),
                    named("Kitchen lamp", "Kitchen"),
                    named("Bärbel", "Kinderzimmer"));

    private static Mention.Named named(String name, String room) {
        Device device =
                new Device(
                        new DeviceId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))),
                        "box",
                        "esp32_music_box",
                        name,
                        null,
                        null,
                        true,
                        null,
                        Instant.EPOCH,
                        0);
        return new Mention.Named(device, List.of(name, room));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Stop the radio                   | Radio               | stop
                    stop in the kitchen, please      | Kitchen lamp,Radio  | stop
                    PAUSE the Kitchen Lamp!          | Kitchen lamp        | pause
                    quieter on barbel                | Bärbel              | quieter
                    play kitchen songs on my radio   | Radio               | play kitchen songs
                    Hearth can you pause everywhere  | Bärbel,Kitchen lamp,Radio | pause
                    play the radiohead album         | ''                  | play the radiohead album
                    volume 30                        | ''                  | volume 30
                    ''                               | ''                  | ''
                    """)
    void aNameIsFound(String said, String devices, String rest) {
        Mention mention = Mention.read(said, KNOWN);
        assertEquals(
                devices,
                mention.devices().stream()
                        .map(Device::name)
                        .sorted()
                        .collect(Collectors.joining(",")));
        assertEquals(rest, mention.rest());
    }

    @ParameterizedTest
    @CsvSource({
        "volume {volume}, volume 30, 30",
        "play {song}, play the wheels on the bus, the wheels on the bus",
        "set the volume to {volume}, set the volume to 5, 5"
    })
    void aPhraseTakesItsParameter(String phrase, String said, String word) {
        Map<String, String> words = Phrase.of(phrase).read(said).orElseThrow();
        assertEquals(List.of(word), List.copyOf(words.values()));
    }

    @ParameterizedTest
    @CsvSource({"stop, stop it", "play {song}, play", "volume {volume}, volumes 3"})
    void anythingElseIsNotThatPhrase(String phrase, String said) {
        assertEquals(Optional.empty(), Phrase.of(phrase).read(said));
    }
}
