package org.hearth.server.media.inspect;

import org.hearth.server.media.MediaType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A file format that the library takes, with the extensions that announce it.
public enum MediaFormat {
    MP4(MediaType.VIDEO, "video/mp4", "an MP4 video", Content.ISO_MEDIA, "mp4 m4v"),
    MOV(MediaType.VIDEO, "video/quicktime", "a QuickTime video", Content.ISO_MEDIA, "mov"),
    MKV(MediaType.VIDEO, "video/x-matroska", "a Matroska video", Content.MATROSKA, "mkv"),
    WEBM(MediaType.VIDEO, "video/webm", "a WebM video", Content.MATROSKA, "webm"),
    AVI(MediaType.VIDEO, "video/x-msvideo", "an AVI video", Content.AVI, "avi"),
    OGG_VIDEO(MediaType.VIDEO, "video/ogg", "an Ogg video", Content.OGG, ""),
    MP3(MediaType.AUDIO, "audio/mpeg", "MP3 music", Content.MPEG_AUDIO, "mp3"),
    FLAC(MediaType.AUDIO, "audio/flac", "FLAC music", Content.FLAC, "flac"),
    M4A(MediaType.AUDIO, "audio/mp4", "M4A music", Content.ISO_MEDIA, "m4a"),
    AAC(MediaType.AUDIO, "audio/aac", "AAC music", Content.AAC, "aac"),
    WAV(MediaType.AUDIO, "audio/wav", "a WAV recording", Content.WAV, "wav"),
    OGG(MediaType.AUDIO, "audio/ogg", "Ogg music", Content.OGG, "ogg"),
    OPUS(MediaType.AUDIO, "audio/ogg", "Opus music", Content.OGG, "opus"),
    MATROSKA_AUDIO(
            MediaType.AUDIO, "audio/x-matroska", "a Matroska recording", Content.MATROSKA, ""),
    JPEG(MediaType.IMAGE, "image/jpeg", "a JPEG picture", Content.JPEG, "jpg jpeg"),
    PNG(MediaType.IMAGE, "image/png", "a PNG picture", Content.PNG, "png"),
    GIF(MediaType.IMAGE, "image/gif", "a GIF picture", Content.GIF, "gif"),
    WEBP(MediaType.IMAGE, "image/webp", "a WebP picture", Content.WEBP, "webp"),
    SVG(MediaType.IMAGE, "image/svg+xml", "an SVG drawing", Content.TEXT, "svg"),
    PDF(MediaType.DOCUMENT, "application/pdf", "a PDF document", Content.PDF, "pdf"),
    WORD_97(MediaType.DOCUMENT, "application/msword", "a Word document", Content.OLE, "doc"),
    WORD(
            MediaType.DOCUMENT,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "a Word document",
            Content.ZIP,
            "docx"),
    TEXT(MediaType.DOCUMENT, "text/plain", "plain text", Content.TEXT, "txt"),
    MARKDOWN(MediaType.DOCUMENT, "text/markdown", "a Markdown text", Content.TEXT, "md");

    private static final Map<String, MediaFormat> BY_EXTENSION = new HashMap<>();

    static {
        for (MediaFormat format : values()) {
            for (String extension : format.extensions.split(" ", -1)) {
                BY_EXTENSION.put(extension, format);
            }
        }
        BY_EXTENSION.remove("");
    }

    private final MediaType type;
    private final String mimeType;
    private final String noun;
    private final Content content;
    private final String extensions;

    MediaFormat(MediaType type, String mimeType, String noun, Content content, String extensions) {
        this.type = type;
        this.mimeType = mimeType;
        this.noun = noun;
        this.content = content;
        this.extensions = extensions;
    }

    public MediaType type() {
        return type;
    }

    public String mimeType() {
        return mimeType;
    }

    /// What people call it, with its article: `a PNG picture`.
    public String noun() {
        return noun;
    }

    /// What the first bytes of such a file look like.
    Content content() {
        return content;
    }

    /// The format that a file's name announces, in any case of letters; empty when it is not a
    /// media name.
    public static Optional<MediaFormat> announcedBy(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        if (dot < 0) return Optional.empty();
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_EXTENSION.get(extension));
    }
}
