package org.hearth.ui.viewer.subtitles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class SubtitleTextTest {
    private static final String SUBRIP =
            """
            1
            00:00:01,000 --> 00:00:02,500
            Good evening.

            2
            00:00:02,000 --> 00:00:04,000 X1:10 X2:20
            <i>Who</i> is there?
            - {\\an8}Nobody.

            this is damaged
            00:00:0x --> 00:00:05,000
            Nobody sees this.

            4
            00:00:09,000 --> 00:00:08,000
            Nor this.
            5
            01:00:00,000 --> 01:00:01,000
            Late.
            6
            01:00:02,000 --> 01:00:03,000
            Later.
            """;

    @Test
    void subRipIsShownAtItsTimeAndTogetherWhereItOverlaps() {
        Subtitles words = SubtitleText.parse(SUBRIP);
        assertEquals(4, words.size());
        assertEquals(List.of(), at(words, 999));
        assertEquals(List.of("Good evening."), at(words, 1_000));
        assertEquals(List.of("Good evening.", "Who is there?\n- Nobody."), at(words, 2_100));
        assertEquals(List.of("Who is there?\n- Nobody."), at(words, 2_500));
        assertEquals(List.of(), at(words, 4_000));
        assertEquals(List.of("Late."), at(words, 3_600_000));
        assertEquals(List.of("Later."), at(words, 3_602_000));
    }

    @Test
    void webVttIsShownWithoutItsNotesAndStyles() {
        Subtitles words =
                SubtitleText.parse(
                        """
                        WEBVTT - made by hand

                        STYLE
                        ::cue { color: red }

                        NOTE nobody reads this

                        first
                        00:01.000 --> 00:02.000 align:start line:0%
                        <v Anna>Fish &amp; chips <00:01.500><c.loud>&lt;3</c>

                        00:00:03.000 --> 00:00:04.000
                        Two
                        lines
                        """);
        assertEquals(List.of("Fish & chips <3"), at(words, 1_500));
        assertEquals(List.of("Two\nlines"), at(words, 3_500));
        assertEquals(2, words.size());
    }

    @Test
    void theDialogueOfSubStationAlphaIsShown() {
        Subtitles words =
                SubtitleText.parse(
                        """
                        [Script Info]
                        [Events]
                        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
                        Dialogue: 0,0:00:01.20,0:00:03.40,Default,,0,0,0,,{\\i1}Well, then{\\i0}\\Nlet us go.
                        Dialogue: 0,0:00:05.00,damaged
                        Comment: 0,0:00:01.20,0:00:03.40,Default,,0,0,0,,Not this.
                        """);
        assertEquals(List.of("Well, then\nlet us go."), at(words, 1_200));
        assertEquals(1, words.size());
    }

    @ParameterizedTest
    @CsvSource({
        "<b>bold</b>, bold",
        "I <3 you, I <3 you",
        "a < b and b > c, a < b and b > c",
        "<font color=\"#ff0000\">red</font>, red",
        "5 {people}, 5 {people}",
    })
    void tagsAreTakenOutAndWordsAreNot(String written, String read) {
        assertEquals(read, Markup.plain(written));
    }

    /// Whatever a program wrote is read back; the seed is named when it is not.
    @Test
    void whatIsWrittenIsReadBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<Cue> cues = new ArrayList<>();
            StringBuilder file = new StringBuilder();
            int from = 0;
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                from += 1 + random.nextInt(5_000);
                int to = from + 1 + random.nextInt(9_000);
                Cue cue = new Cue(Duration.ofMillis(from), Duration.ofMillis(to), "words " + i);
                cues.add(cue);
                file.append(i + 1).append('\n').append(time(from)).append(" --> ").append(time(to));
                file.append('\n')
                        .append(cue.text())
                        .append(random.nextBoolean() ? "\n\n" : "\r\n\r\n");
            }
            Subtitles words = SubtitleText.parse(file.toString());
            assertEquals(cues.size(), words.size(), "seed " + seed);
            Duration place = Duration.ofMillis(random.nextInt(from + 10_000));
            List<String> expected =
                    cues.stream()
                            .filter(cue -> cue.from().compareTo(place) <= 0)
                            .filter(cue -> cue.to().compareTo(place) > 0)
                            .map(Cue::text)
                            .toList();
            int most = Math.max(0, expected.size() - Subtitles.MOST_AT_ONCE);
            assertEquals(expected.subList(most, expected.size()), words.at(place), "seed " + seed);
        }
    }

    /// Damaged files are read as far as they go, and none brings anything raw to the screen.
    @Test
    void nothingThatIsDamagedIsFatal() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder damaged = new StringBuilder(SUBRIP);
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(256));
            }
            Subtitles words = SubtitleText.parse(damaged.toString());
            assertTrue(words.size() <= 8, "seed " + seed);
            for (int ms = 0; ms < 5_000; ms += 100) words.at(Duration.ofMillis(ms));
        }
        assertFalse(SubtitleText.parse("\u0000".repeat(10_000)).size() > 0);
    }

    private static List<String> at(Subtitles words, int ms) {
        return words.at(Duration.ofMillis(ms));
    }

    private static String time(int ms) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d,%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1_000 % 60,
                ms % 1_000);
    }
}
