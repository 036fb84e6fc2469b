package org.hearth.server.media.inspect;

/// What the first bytes of a file say it is, whatever its name says.
enum Content {
    ISO_MEDIA("an MP4 video or recording", "mov"),
    MATROSKA("a Matroska video", "matroska"),
    AVI("an AVI video", "avi"),
    MPEG_AUDIO("MP3 music", "mp3"),
    FLAC("FLAC music", "flac"),
    AAC("AAC music", "aac"),
    WAV("a WAV recording", "wav"),
    OGG("Ogg music", "ogg"),
    JPEG("a JPEG picture", "jpeg_pipe"),
    PNG("a PNG picture", "png_pipe"),
    GIF("a GIF picture", "gif"),
    WEBP("a WebP picture", "webp_pipe"),
    HEIC("a HEIC picture", ""),
    PDF("a PDF document", ""),
    OLE("an older Office document", ""),
    ZIP("a ZIP archive", ""),
    PROGRAM("a program", ""),
    WEB_PAGE("a web page", ""),
    TEXT("plain text", ""),
    ZEROS("nothing but zeros", ""),
    UNKNOWN("nothing that Hearth knows", "");

    private final String noun;
    private final String demuxer;

    Content(String noun, String demuxer) {
        this.noun = noun;
        this.demuxer = demuxer;
    }

    String noun() {
        return noun;
    }

    /// Name of the only FFmpeg demuxer that may open it; empty when none may. Naming it keeps
    /// playlists and other formats that refer to further files out.
    String demuxer() {
        return demuxer;
    }
}
