package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A song as players fetch it: whole, in ranges, by a signed address, and when its file goes away.
final class StreamingTest {
    private static final int RANGES = 1_000;
    private static final int LONG_FILE = 64 << 20;

    @TempDir private static Path data;
    @TempDir private static Path songs;
    private static TestHub hub;
    private static byte[] song;
    private static String stream;
    private static String doomed;
    private static String shrinking;

    @BeforeAll
    static void start() throws IOException {
        hub = new TestHub(data);
        song = Files.readAllBytes(Tones.wav(songs.resolve("song.wav"), 5));
        Tones.wav(songs.resolve("doomed.wav"), 1);
        Tones.silence(songs.resolve("shrinking.wav"), LONG_FILE);
        List<MediaItem> items = hub.shelve(songs, 3);
        stream = address(items, "song.wav");
        doomed = address(items, "doomed.wav");
        shrinking = address(items, "shrinking.wav");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void theWholeSongIsTheFile() {
        HttpResponse<byte[]> answer = hub.bytes(hub.as(Role.VIEWER, stream).GET());
        assertEquals(200, answer.statusCode());
        assertArrayEquals(song, answer.body());
        assertTrue(header(answer, "Content-Type").startsWith("audio/"));
        assertEquals("bytes", header(answer, "Accept-Ranges"));
    }

    @ParameterizedTest
    @CsvSource({"0,99", "0,0", "44,1043", "100000,220543", "220543,220543"})
    void aRangeIsThatPartOfTheFile(int first, int last) {
        assertRange("bytes=" + first + "-" + last, first, last);
    }

    @Test
    void anOpenRangeGoesToTheEnd() {
        assertRange("bytes=1000-", 1_000, song.length - 1);
    }

    @Test
    void aSuffixIsTheEndOfTheFile() {
        assertRange("bytes=-500", song.length - 500, song.length - 1);
        assertRange("bytes=-99999999", 0, song.length - 1);
    }

    @Test
    void aRangeThatEndsBehindTheFileIsCut() {
        assertRange("bytes=200000-99999999", 200_000, song.length - 1);
    }

    @Test
    void aRangeBehindTheFileIsRefusedWithItsLength() {
        HttpResponse<byte[]> answer = ranged("bytes=" + song.length + "-");
        assertEquals(416, answer.statusCode());
        assertEquals("bytes */" + song.length, header(answer, "Content-Range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=5-4", "items=0-5", "bytes=a-b", "bytes="})
    void whatIsNoSingleRangeGetsTheWholeFile(String range) {
        HttpResponse<byte[]> answer = ranged(range);
        assertEquals(200, answer.statusCode());
        assertArrayEquals(song, answer.body());
    }

    @Test
    void aThousandRandomRangesAreTheFile() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int at = 0; at < RANGES; at++) {
            int first = random.nextInt(song.length);
            int last = Math.min(song.length - 1, first + random.nextInt(20_000));
            HttpResponse<byte[]> answer = ranged("bytes=" + first + "-" + last);
            byte[] expected = Arrays.copyOfRange(song, first, last + 1);
            assertArrayEquals(expected, answer.body(), () -> "seed " + seed);
        }
    }

    @Test
    void aHeadTellsTheLengthAndSendsNothing() {
        HttpRequest.Builder head =
                hub.as(Role.VIEWER, stream).method("HEAD", HttpRequest.BodyPublishers.noBody());
        HttpResponse<byte[]> answer = hub.bytes(head);
        assertEquals(200, answer.statusCode());
        assertEquals(String.valueOf(song.length), header(answer, "Content-Length"));
        assertEquals(0, answer.body().length);
    }

    @Test
    void aPlayerThatHasTheFileIsToldSo() {
        HttpRequest.Builder again =
                hub.as(Role.VIEWER, stream).header("If-None-Match", etag()).GET();
        HttpResponse<byte[]> answer = hub.bytes(again);
        assertEquals(304, answer.statusCode());
        assertEquals(0, answer.body().length);
    }

    @Test
    void aRangeOfAnotherEditionGetsTheWholeFile() {
        HttpRequest.Builder same = hub.as(Role.VIEWER, stream).header("Range", "bytes=0-9");
        assertEquals(206, hub.bytes(same.header("If-Range", etag()).GET()).statusCode());
        HttpRequest.Builder older = hub.as(Role.VIEWER, stream).header("Range", "bytes=0-9");
        assertEquals(200, hub.bytes(older.header("If-Range", "\"old\"").GET()).statusCode());
    }

    @Test
    void aSignedAddressNeedsNoToken() {
        HttpResponse<byte[]> answer = hub.bytes(hub.request(signed(stream)).GET());
        assertEquals(200, answer.statusCode());
        assertArrayEquals(song, answer.body());
    }

    @Test
    void aSignatureThatIsTooOldIsDenied() {
        Links yesterday = links(Instant.now().minus(Duration.ofHours(7)));
        assertDenied(yesterday.sign(stream, Duration.ofHours(6)));
    }

    @Test
    void aSignatureThatWasChangedIsDenied() {
        String good = signed(stream);
        char last = good.charAt(good.length() - 3);
        char other = last == 'A' ? 'B' : 'A';
        assertDenied(
                good.substring(0, good.length() - 3) + other + good.substring(good.length() - 2));
        assertDenied(stream + "?sig=");
        assertDenied(stream + "?sig=%00%ff");
    }

    @Test
    void aSignatureIsGoodForItsOwnItemOnly() {
        assertDenied(signed(doomed).replace(doomed, stream));
        assertDenied(signed(stream).replace("/stream", "/thumbnail"));
    }

    @Test
    void aFileThatIsGoneIsNotFoundWithASentence() throws IOException {
        Files.delete(songs.resolve("doomed.wav"));
        HttpResponse<String> answer = hub.get(Role.VIEWER, doomed);
        assertEquals(404, answer.statusCode());
        assertTrue(TestHub.json(answer).get("detail").asString().endsWith("."), answer.body());
        assertFalse(answer.body().contains(songs.toString()), answer.body());
    }

    @Test
    void aFileThatIsCutShortOnTheWayEndsTheConnection() throws Exception {
        HttpRequest request = hub.as(Role.VIEWER, shrinking).GET().build();
        HttpResponse<InputStream> answer = hub.client().send(request, BodyHandlers.ofInputStream());
        assertEquals(LONG_FILE, answer.headers().firstValueAsLong("Content-Length").orElse(0));
        try (InputStream body = answer.body();
                FileChannel file = shrinkingFile()) {
            file.truncate(1_000_000);
            assertThrows(IOException.class, body::readAllBytes);
        }
        assertEquals(200, hub.get(Role.VIEWER, "/api/auth/me").statusCode());
    }

    private static FileChannel shrinkingFile() throws IOException {
        return FileChannel.open(songs.resolve("shrinking.wav"), StandardOpenOption.WRITE);
    }

    private static String address(List<MediaItem> items, String file) {
        MediaItem item =
                items.stream().filter(one -> one.path().equals(file)).findFirst().orElseThrow();
        return "/api/media/" + item.id().value() + "/stream";
    }

    private static void assertRange(String range, int first, int last) {
        HttpResponse<byte[]> answer = ranged(range);
        assertEquals(206, answer.statusCode());
        assertEquals(
                "bytes " + first + "-" + last + "/" + song.length, header(answer, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(song, first, last + 1), answer.body());
    }

    private static HttpResponse<byte[]> ranged(String range) {
        return hub.bytes(hub.as(Role.VIEWER, stream).header("Range", range).GET());
    }

    private static void assertDenied(String address) {
        HttpResponse<String> answer = hub.send(hub.request(address).GET());
        assertEquals(403, answer.statusCode(), answer.body());
    }

    private static String etag() {
        return header(hub.bytes(hub.as(Role.VIEWER, stream).GET()), "ETag");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String signed(String path) {
        return links(Instant.now()).sign(path, Duration.ofHours(6));
    }

    private static Links links(Instant now) {
        return hub.links(() -> now);
    }
}
