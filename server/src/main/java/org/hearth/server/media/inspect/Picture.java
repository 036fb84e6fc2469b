package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Understood;

import java.io.IOException;

/// What the header of a picture says; pixels are never read, however many there are.
///
/// @param exif the TIFF structure of the EXIF block, empty when there is none
record Picture(long width, long height, Bytes exif) {

    Picture(long width, long height) {
        this(width, height, Bytes.NONE);
    }

    static Understood read(OpenFile file, MediaFormat format) throws IOException, Defect {
        Picture picture = of(file, format.content());
        int width = Math.clamp(picture.width, 0, Integer.MAX_VALUE);
        int height = Math.clamp(picture.height, 0, Integer.MAX_VALUE);
        if (width == 0 || height == 0) throw Defect.damaged("it has no width or no height");
        Exif exif = Exif.parse(picture.exif);
        Extent extent = exif.isTurned() ? Extent.sized(height, width) : Extent.sized(width, height);
        return new Understood(
                format, file.size(), extent, Labels.NONE, exif.metadata(), Cover.NONE);
    }

    private static Picture of(OpenFile file, Content content) throws IOException, Defect {
        return switch (content) {
            case JPEG -> Jpeg.header(file);
            case PNG -> Png.header(file);
            case GIF -> gif(file);
            case WEBP -> webp(file);
            default -> throw new IllegalArgumentException("not a picture: " + content);
        };
    }

    /// GIF89a specification, sections 18 and 27: a whole file ends in `;`.
    private static Picture gif(OpenFile file) throws IOException, Defect {
        Bytes head = file.head();
        if (head.length() < 13) throw Defect.truncated("it has only its first bytes");
        Bytes tail = file.tail(64);
        int last = tail.length() - 1;
        while (last > 0 && tail.at(last) == 0) last--;
        if (tail.at(last) != ';') throw Defect.truncated("the end of the picture is missing");
        return new Picture(head.number16Le(6), head.number16Le(8));
    }

    /// RFC 9649: the first chunk tells the size in one of three ways.
    private static Picture webp(OpenFile file) throws Defect {
        Riff.requireWhole(file);
        Bytes head = file.head();
        if (head.length() < 30) throw Defect.truncated("it has only its first bytes");
        if (head.holds(12, "VP8X")) {
            return new Picture(head.number24Le(24) + 1L, head.number24Le(27) + 1L);
        }
        if (head.holds(12, "VP8L")) {
            long packed = head.number32Le(21);
            return new Picture((packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1);
        }
        return new Picture(head.number16Le(26) & 0x3FFF, head.number16Le(28) & 0x3FFF);
    }
}
