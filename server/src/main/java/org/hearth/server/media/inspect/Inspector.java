package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Ignored;
import org.hearth.server.media.inspect.Inspection.Kind;
import org.hearth.server.media.inspect.Inspection.Problem;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.hearth.server.platform.host.OpenFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/// Looks into one file and says what it is, or why it cannot be used. Thread-safe, holds nothing
/// between calls.
///
/// The name only decides whether a file is looked into at all; its content decides what it is. A
/// song takes well under a millisecond, a film about 20, and nothing more than 10 seconds or a few
/// megabytes. When the calling thread is interrupted, the answer says nothing about the file.
public final class Inspector {

    /// Takes the path as the folder listing gave it: built anew from text, names in another
    /// encoding are lost.
    ///
    /// @throws UncheckedIOException when this hub cannot run its own tools, which says nothing
    ///   about the file either
    public Inspection inspect(Path file) {
        MediaFormat announced = MediaFormat.announcedBy(file).orElse(null);
        if (announced == null) return new Ignored();
        try {
            // Opening a pipe or a device would wait or act: first look, then open.
            BasicFileAttributes attributes =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return unreadable("This is a link, pipe, folder or device and not a file.");
            }
            if (attributes.size() == 0) {
                return new Problem(Kind.EMPTY, "The file is empty. Copy or download it again.");
            }
            try (OpenFile open = OpenFile.of(file)) {
                return read(open, announced);
            }
        } catch (Defect defect) {
            return defect.problem();
        } catch (AccessDeniedException e) {
            return unreadable("Hearth may not read this file. Give it permission to.");
        } catch (NoSuchFileException e) {
            return unreadable("The file is no longer there.");
        } catch (IOException e) {
            OpenFiles.requireAny();
            return unreadable("The disk does not hand out this file. Look after the disk.");
        }
    }

    private static Inspection read(OpenFile file, MediaFormat announced)
            throws IOException, Defect {
        Content content = MusicStart.contentOf(file, announced);
        requireAnnounced(announced, content);
        return switch (announced.content()) {
            case ISO_MEDIA, MATROSKA, AVI, MPEG_AUDIO, FLAC, AAC, WAV, OGG ->
                    Recording.read(file, content, announced);
            case JPEG, PNG, GIF, WEBP -> Picture.read(file, announced);
            case PDF -> Pdf.read(file);
            case ZIP -> WordDocument.read(file);
            case TEXT -> announced == MediaFormat.SVG ? Svg.read(file) : plain(file, announced);
            case OLE -> plain(file, announced);
            case HEIC, PROGRAM, WEB_PAGE, ZEROS, UNKNOWN ->
                    throw new IllegalStateException("no format looks like " + content);
        };
    }

    private static void requireAnnounced(MediaFormat announced, Content content) throws Defect {
        boolean isWriting = content == Content.TEXT || content == Content.WEB_PAGE;
        if (content == announced.content()) return;
        if (isWriting && announced.content() == Content.TEXT) return;
        if (content == Content.ZEROS) throw Defect.damaged("it begins with nothing but zeros");
        if (content == Content.UNKNOWN) {
            throw Defect.damaged("it does not begin like " + announced.noun());
        }
        throw Defect.mislabelled(announced, content.noun());
    }

    private static Understood plain(OpenFile file, MediaFormat format) {
        return new Understood(
                format, file.size(), Extent.UNKNOWN, Labels.NONE, Map.of(), Cover.NONE);
    }

    private static Problem unreadable(String reason) {
        return new Problem(Kind.UNREADABLE, reason);
    }
}
