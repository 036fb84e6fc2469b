package org.hearth.ui.viewer.subtitles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class SubtitleReaderTest {
    private static final String WORDS = "1\n00:00:01,000 --> 00:00:02,000\nGrüße – é\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, \uFEFF",
        "UTF-16LE, \uFEFF",
        "UTF-16BE, \uFEFF",
        "windows-1252, ''"
    })
    void wordsAreReadWhateverTheyWereWrittenWith(String charset, String mark) throws IOException {
        Path file = folder.resolve("film.srt");
        Files.write(file, (mark + WORDS).getBytes(Charset.forName(charset)));

        Subtitles words = SubtitleReader.read(file);

        assertEquals(List.of("Grüße – é"), words.at(Duration.ofMillis(1_500)));
    }

    @Test
    void aFileThatIsTooLargeOrHasNoWordsOrIsGoneIsRefusedInASentence() throws IOException {
        Path large =
                Files.write(folder.resolve("large.srt"), new byte[SubtitleReader.MOST_BYTES + 1]);
        Path empty =
                Files.writeString(folder.resolve("empty.srt"), "nothing", StandardCharsets.UTF_8);

        assertSays(large, "too large");
        assertSays(empty, "no subtitles");
        assertSays(folder.resolve("gone.srt"), "could not be read");
    }

    @Test
    void filesBesideAFilmAreFoundByItsName() throws IOException {
        Path film = Files.createFile(folder.resolve("My.Film.mkv"));
        for (String name :
                List.of(
                        "My.Film.srt",
                        "my.film.DE.srt",
                        "My.Film.en.forced.vtt",
                        "My.Film.Commentary.ass",
                        "My.Film2.srt",
                        "Other.srt",
                        "My.Film.txt")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("My.Film.fr.srt"));

        List<String> names = SubtitleFiles.beside(film).stream().map(SubtitleFile::name).toList();

        assertEquals(List.of("commentary", "German", "English (forced)", ""), names);
    }

    @Test
    void besideNothingThereIsNothing() {
        assertEquals(List.of(), SubtitleFiles.beside(folder.resolve("away/film.mkv")));
    }

    private static void assertSays(Path file, String words) {
        Invalid refused = assertThrows(Invalid.class, () -> SubtitleReader.read(file));
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::getMessage);
    }
}
