package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Understood;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the page count that Word keeps in a `.docx` file: ECMA-376 part 1, 15.2.12.3. A ZIP
/// archive can claim any size: its directory is measured before it is loaded, and one entry is
/// unpacked, in part.
final class WordDocument {

    private static final int MOST_DIRECTORY = 1024 * 1024;
    private static final int MOST_PROPERTIES = 64 * 1024;
    private static final String DIRECTORY_END = "PK\u0005\u0006";
    private static final int DIRECTORY_END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final Pattern PAGES = Pattern.compile("<Pages>(\\d{1,6})</Pages>");

    private WordDocument() {}

    static Understood read(OpenFile file) throws IOException, Defect {
        requireSmallDirectory(file);
        try (FileSystem archive = FileSystems.newFileSystem(file.path())) {
            if (!Files.exists(archive.getPath("word/document.xml"))) {
                throw Defect.mislabelled(MediaFormat.WORD, Content.ZIP.noun());
            }
            Matcher pages = PAGES.matcher(start(archive.getPath("docProps/app.xml")));
            Metadata metadata =
                    new Metadata()
                            .count("pages", pages.find() ? Long.parseLong(pages.group(1)) : 0);
            return new Understood(
                    MediaFormat.WORD,
                    file.size(),
                    Extent.UNKNOWN,
                    Labels.NONE,
                    metadata.known(),
                    Cover.NONE);
        } catch (IOException | IllegalArgumentException malformed) {
            throw Defect.damaged("its archive cannot be opened");
        }
    }

    /// The record at the end of every ZIP: PKWARE APPNOTE 4.3.16.
    private static void requireSmallDirectory(OpenFile file) throws IOException, Defect {
        Bytes tail = file.tail(DIRECTORY_END_LENGTH + LONGEST_COMMENT);
        for (int at = tail.length() - DIRECTORY_END_LENGTH; at >= 0; at--) {
            if (!tail.holds(at, DIRECTORY_END)) continue;
            long size = tail.number32Le(at + 12);
            if (size > MOST_DIRECTORY) {
                throw Defect.tooLarge("The document is an archive with too many parts.");
            }
            return;
        }
        throw Defect.truncated("the end of the document is missing");
    }

    private static String start(Path entry) throws IOException {
        if (!Files.exists(entry)) return "";
        try (InputStream bytes = Files.newInputStream(entry)) {
            return new String(bytes.readNBytes(MOST_PROPERTIES), StandardCharsets.UTF_8);
        }
    }
}
