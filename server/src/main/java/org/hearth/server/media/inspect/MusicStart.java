package org.hearth.server.media.inspect;

import java.io.IOException;

/// Looks behind the ID3v2 tag, which may stand before MP3, AAC and FLAC music.
final class MusicStart {

    private MusicStart() {}

    static Content contentOf(OpenFile file) throws IOException, Defect {
        Id3Tag tag = Id3Tag.of(file);
        if (tag.length() == 0) return Signature.of(file.head());
        if (tag.length() >= file.size()) throw Defect.truncated("its music is missing");
        return Signature.of(file.read(tag.length(), OpenFile.HEAD_BYTES));
    }
}
