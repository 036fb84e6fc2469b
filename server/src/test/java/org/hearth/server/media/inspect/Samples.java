package org.hearth.server.media.inspect;

import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes real media files with the packaged ffmpeg.
final class Samples {

    static final List<String> TAGS =
            List.of(
                    "-metadata", "title=Kitchen Song",
                    "-metadata", "artist=The Kettles",
                    "-metadata", "album=Morning",
                    "-metadata", "album_artist=Various",
                    "-metadata", "genre=Folk",
                    "-metadata", "date=2019-05-01",
                    "-metadata", "track=3/12",
                    "-metadata", "disc=1/2");

    /// The only Vorbis encoder of this build is called experimental and knows two channels.
    private static final List<String> VORBIS =
            List.of("-c:a", "vorbis", "-strict", "-2", "-ac", "2");

    private static final String PROGRAM = Loader.load(ffmpeg.class);

    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    /// A tagged tone of two seconds; its extension names its format.
    Path tone(String name) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", "sine=440:d=2"));
        if (name.endsWith(".ogg")) arguments.addAll(VORBIS);
        arguments.addAll(TAGS);
        return ffmpeg(name, arguments);
    }

    /// A tone with a red cover in it.
    Path toneWithCover(String name) throws IOException {
        Path cover = picture("embedded-cover.jpg", 600, 300);
        List<String> arguments =
                new ArrayList<>(
                        List.of("-f", "lavfi", "-i", "sine=440:d=2", "-i", cover.toString()));
        arguments.addAll(List.of("-map", "0:a", "-map", "1:v", "-c:v", "copy"));
        arguments.addAll(List.of("-disposition:v", "attached_pic"));
        arguments.addAll(TAGS);
        return ffmpeg(name, arguments);
    }

    /// A test film of two seconds, 320 by 180, with sound.
    Path film(String name, String... codecs) throws IOException {
        List<String> arguments =
                new ArrayList<>(
                        List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25:duration=2"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=440:d=2"));
        arguments.addAll(List.of("-metadata", "title=Garden"));
        arguments.addAll(List.of(codecs));
        return ffmpeg(name, arguments);
    }

    Path picture(String name, int width, int height) throws IOException {
        String source = "testsrc2=size=%dx%d:rate=1:duration=1".formatted(width, height);
        return ffmpeg(name, List.of("-f", "lavfi", "-i", source, "-frames:v", "1"));
    }

    Path ffmpeg(String name, List<String> arguments) throws IOException {
        Path file = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-v", "error", "-nostdin", "-y"));
        command.addAll(arguments);
        command.add("file:" + file);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            String said = output.readAllAsString();
            if (process.waitFor() != 0) throw new IOException(name + ": " + said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return file;
    }

    Path bytes(String name, byte[]... parts) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.write(file, joined(parts));
        return file;
    }

    Path text(String name, String text) throws IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A copy of the first part of a file.
    Path cut(Path whole, String name, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        return bytes(name, Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    /// Makes a file seem 8 GB long without using the disk.
    static Path grown(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), (8L << 30) - 1);
        }
        return file;
    }

    /// An EXIF block after CIPA DC-008: two notes in IFD0 and the moment in the EXIF directory.
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(128);
        tiff.put(latin1("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0110, 2, 8, 50);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8769, 4, 1, 58);
        tiff.putInt(0).put(latin1("Box 120\0"));
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 76);
        tiff.putInt(0).put(latin1("2024:05:01 12:30:00\0"));
        return Arrays.copyOf(tiff.array(), tiff.position());
    }

    /// The JPEG with this EXIF block behind its first marker.
    Path withExif(Path jpeg, String name, int orientation) throws IOException {
        byte[] whole = Files.readAllBytes(jpeg);
        byte[] block = joined(latin1("Exif\0\0"), exif(orientation));
        ByteBuffer marker = ByteBuffer.allocate(4).putShort((short) 0xFFE1);
        marker.putShort((short) (block.length + 2));
        return bytes(
                name,
                Arrays.copyOf(whole, 2),
                marker.array(),
                block,
                Arrays.copyOfRange(whole, 2, whole.length));
    }

    /// The song with this PNG as its only tag.
    Path withCover(Path mp3, String name, byte[] png) throws IOException {
        byte[] head = latin1("\0image/png\0\3\0");
        ByteBuffer frame = ByteBuffer.allocate(10 + head.length + png.length);
        frame.put(latin1("APIC")).put(syncSafe(head.length + png.length)).putShort((short) 0);
        return withId3Frame(mp3, name, 4, frame.put(head).put(png).array());
    }

    /// The song with one frame in an ID3v2 tag of this version.
    Path withId3Frame(Path mp3, String name, int version, byte[] frame) throws IOException {
        byte[] song = Files.readAllBytes(mp3);
        byte[] header =
                joined(latin1("ID3"), new byte[] {(byte) version, 0, 0}, syncSafe(frame.length));
        int music = ((song[6] << 21) | (song[7] << 14) | (song[8] << 7) | song[9]) + 10;
        return bytes(name, header, frame, Arrays.copyOfRange(song, music, song.length));
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        for (byte[] part : parts) all.put(part);
        return all.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /// Seven bits a byte: id3.org, "ID3 tag version 2.4.0", 6.2.
    private static byte[] syncSafe(int size) {
        ByteBuffer bytes = ByteBuffer.allocate(4);
        for (int shift = 21; shift >= 0; shift -= 7) bytes.put((byte) ((size >> shift) & 0x7F));
        return bytes.array();
    }
}
