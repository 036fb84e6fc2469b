package org.hearth.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.migrations.Landed.Migration;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/// A landed migration ran in people's houses: it is never edited, only followed by another one.
final class LandedTest {
    private static final Path FILES = Path.of("src/main/resources", Landed.FOLDER);

    @Test
    void everyFileIsListedWithTheChecksumItLandedWith() throws Exception {
        assertEquals(
                filesOnDisk(),
                Landed.read().migrations(),
                "A new file needs its line at the end of landed.sha256 (sha256sum FILE prints it);"
                        + " a landed file must stay as it is");
    }

    @Test
    void namesSayWhenWhichFeatureAndWhat() {
        List<Migration> migrations = Landed.read().migrations();
        assertFalse(migrations.isEmpty());
        for (Migration migration : migrations) {
            assertTrue(
                    migration.file().matches("V\\d{8}_\\d{4}__[a-z0-9]+(_[a-z0-9]+)+\\.sql"),
                    migration.file());
        }
        List<String> versions = Landed.read().versions();
        assertEquals(List.copyOf(new TreeSet<>(versions)), versions, "in order, each once");
    }

    private static List<Migration> filesOnDisk() throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(file -> new Migration(file.getFileName().toString(), hex(sha256, file)))
                    .toList();
        }
    }

    private static String hex(MessageDigest digest, Path file) {
        try {
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
