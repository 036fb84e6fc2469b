package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class SignatureTest {

    static List<Arguments> heads() {
        return List.of(
                arguments("fLaC", Content.FLAC),
                arguments("OggS", Content.OGG),
                arguments("\u001AE\u00DF\u00A3", Content.MATROSKA),
                arguments("\u00FF\u00D8\u00FF\u00E0", Content.JPEG),
                arguments("GIF89a", Content.GIF),
                arguments("%PDF-1.7", Content.PDF),
                arguments("RIFF1234WAVEfmt", Content.WAV),
                arguments("RIFF1234AVI LIST", Content.AVI),
                arguments("RIFF1234WEBPVP8", Content.WEBP),
                arguments("RIFF1234ACON\0", Content.UNKNOWN),
                arguments("\0\0\0\u0018ftypisom", Content.ISO_MEDIA),
                arguments("\0\0\0\u0018ftypheic", Content.HEIC),
                arguments("\0\0\0\bwide", Content.ISO_MEDIA),
                arguments("PK\u0003\u0004", Content.ZIP),
                arguments("\u007FELF\u0002", Content.PROGRAM),
                arguments("<!DOCTYPE html><p>", Content.WEB_PAGE),
                arguments("Get free tickets", Content.TEXT),
                arguments("Gr\u00FC\u00DFe aus K\u00F6ln", Content.TEXT),
                arguments("\u0001\u0002\u0003", Content.UNKNOWN),
                arguments("\0\0\0", Content.ZEROS));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void theFirstBytesSayWhatItIs(String head, Content content) {
        assertEquals(content, Signature.of(latin1(head)));
    }

    @Property
    void anyBytesHaveAnAnswer(@ForAll byte[] bytes) {
        assertNotNull(Signature.of(Bytes.owning(bytes)));
    }

    @Property
    void anyBytesBehindAFrameHeaderHaveAnAnswer(@ForAll byte[] bytes) {
        byte[] framed = Samples.joined(Samples.latin1("\u00FF\u00FB\u0090d"), bytes);
        MpegFrame.promisedBytes(Bytes.owning(framed), 0);

        assertNotNull(Signature.of(Bytes.owning(framed)));
    }

    private static Bytes latin1(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
