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
        return new Mention.Named(device, List.of(name, room), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Stop the radio                   | Radio               | Stop
                    stop in the kitchen!             | Kitchen lamp,Radio  | stop
                    PAUSE the Kitchen Lamp!          | Kitchen lamp        | PAUSE
                    quieter on barbel                | Bärbel              | quieter
                    play kitchen songs on my radio   | Radio               | play kitchen songs
                    pause everywhere                 | Bärbel,Kitchen lamp,Radio | pause
                    play the radiohead album         | ''                  | ''
                    volume 30                        | ''                  | ''
                    ''                               | ''                  | ''
                    """)
    void theLikeliestReadingComesFirst(String said, String devices, String rest) {
        Optional<Mention> first = Mention.all(Words.of(said), KNOWN).stream().findFirst();
        assertEquals(
                devices,
                first.stream()
                        .flatMap(one -> one.devices().stream())
                        .map(one -> one.device().name())
                        .sorted()
                        .collect(Collectors.joining(",")));
        assertEquals(rest, first.map(one -> one.rest().text()).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "volume {volume}, volume 30, 30",
        "play {song}, Play The Wheels on the Bus, The Wheels on the Bus",
        "set the volume to {volume}, set the volume to 5, 5",
        "say {text}, say Zoë! Come now, Zoë! Come now",
        "turn {what} off, turn the big lamp off, the big lamp"
    })
    void aPhraseTakesItsParameterAsItWasSaid(String phrase, String said, String word) {
        Map<String, String> words = Phrase.of(phrase).read(Words.of(said)).orElseThrow();
        assertEquals(List.of(word), List.copyOf(words.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "stop, stop it",
        "play {song}, play",
        "volume {volume}, volumes 3",
        "turn {what} off, turn off"
    })
    void anythingElseIsNotThatPhrase(String phrase, String said) {
        assertEquals(Optional.empty(), Phrase.of(phrase).read(Words.of(said)));
    }
}
