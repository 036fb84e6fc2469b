package org.hearth.devices.samples;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// Notes in a JPEG when it was taken, as cameras do.
///
/// Source: CIPA DC-008 (EXIF 2.32), 4.5 and 4.6: a segment APP1 with a TIFF header, in it one
/// directory that leads to the EXIF directory, in that one `DateTimeOriginal`.
final class ExifDate {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final int START = 2;
    private static final short APP1 = (short) 0xFFE1;
    private static final short EXIF_DIRECTORY = (short) 0x8769;
    private static final short DATE_TIME_ORIGINAL = (short) 0x9003;
    private static final short LONG = 4;
    private static final short ASCII = 2;

    /// A directory with one entry: how many, the entry, where the next one is.
    private static final int DIRECTORY = 2 + 12 + 4;

    private static final int TIFF_HEADER = 8;
    private static final int DATE = 20;

    private ExifDate() {}

    /// Puts the date into the file.
    static void write(Path jpeg, LocalDateTime taken) throws IOException {
        byte[] picture = Files.readAllBytes(jpeg);
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        dated.write(picture, 0, START);
        dated.write(segment(taken));
        dated.write(picture, START, picture.length - START);
        Files.write(jpeg, dated.toByteArray());
    }

    private static byte[] segment(LocalDateTime taken) {
        byte[] name = "Exif\0\0".getBytes(US_ASCII);
        int size = 2 + name.length + TIFF_HEADER + 2 * DIRECTORY + DATE;
        ByteBuffer bytes = ByteBuffer.allocate(2 + size);
        bytes.putShort(APP1).putShort((short) size).put(name);
        bytes.put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(TIFF_HEADER);
        directory(bytes, EXIF_DIRECTORY, LONG, 1, TIFF_HEADER + DIRECTORY);
        directory(bytes, DATE_TIME_ORIGINAL, ASCII, DATE, TIFF_HEADER + 2 * DIRECTORY);
        bytes.put((WRITTEN.format(taken) + "\0").getBytes(US_ASCII));
        return bytes.array();
    }

    private static void directory(ByteBuffer bytes, short tag, short type, int count, int value) {
        bytes.putShort((short) 1);
        bytes.putShort(tag).putShort(type).putInt(count).putInt(value);
        bytes.putInt(0);
    }
}
