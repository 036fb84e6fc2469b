package org.hearth.server.media.inspect;

import java.io.IOException;

/// Looks behind the ID3v2 tag, which may stand before MP3, AAC and FLAC music.
final class MusicStart {

    private MusicStart() {}

    /// What a file is. Old MP3 files carry remains of other tags before their music, which only
    /// their name tells from noise.
    static Content contentOf(OpenFile file, MediaFormat announced) throws IOException, Defect {
        Id3Tag tag = Id3Tag.of(file);
        if (tag.length() > 0 && tag.length() >= file.size()) {
            throw Defect.truncated("its music is missing");
        }
        Bytes start = file.read(tag.length(), OpenFile.HEAD_BYTES);
        Content content = Signature.of(start);
        boolean isBuried =
                content == Content.UNKNOWN
                        && announced == MediaFormat.MP3
                        && MpegFrame.anyPair(start).isPresent();
        return isBuried ? Content.MPEG_AUDIO : content;
    }
}
