package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;

import org.hearth.devices.audio.TestSound;
import org.hearth.server.platform.host.LanAddress;
import org.junit.jupiter.api.Assumptions;

import tools.jackson.databind.JsonNode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// A real hub at this machine's address in the home network, with two songs, a film that browsers
/// do not know, and an owner. One thread at a time.
final class LanHub implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final Path data;
    private final List<String> command;
    private final Visitor script;
    private HubProcess process;

    private LanHub(Path data, List<String> command, Visitor script, HubProcess process) {
        this.data = data;
        this.command = command;
        this.script = script;
        this.process = process;
    }

    /// Starts it and waits until it is ready; skips the test on a machine without a network.
    static LanHub start(Path folder) throws Exception {
        return start(folder, "");
    }

    /// The same at all addresses of this machine.
    static LanHub everywhere(Path folder) throws Exception {
        return start(folder, "0.0.0.0");
    }

    private static LanHub start(Path folder, String bind) throws Exception {
        List<String> reachable = LanAddress.of("0.0.0.0").stream().map(LanAddress::host).toList();
        Assumptions.assumeFalse(
                reachable.isEmpty(), "this machine has no address but its own: connect a network");
        Path songs = Files.createDirectory(folder.resolve("songs"));
        fill(folder, songs);
        Path data = folder.resolve("data");
        List<String> command =
                List.of(
                        "serve",
                        "--bind",
                        bind.isEmpty() ? reachable.getFirst() : bind,
                        "--media",
                        songs.toString());
        HubProcess process = atPort(data, command, 0);
        try {
            URI address = process.awaitReady();
            assertEquals(reachable.getFirst(), address.getHost());
            HttpClient client = HttpClient.newHttpClient();
            Visitor script = new Visitor(client, address, Visitor.token(data, "admin"));
            return new LanHub(data, command, script, process);
        } catch (AssertionError failure) {
            process.close();
            throw failure;
        }
    }

    /// Starts it with its owner, and waits until the whole library is known.
    static LanHub lived(Path folder) throws Exception {
        LanHub hub = start(folder);
        hub.setUp();
        hub.awaitItems(3);
        return hub;
    }

    /// Lets a phone of the owner's in.
    void letIn(BrowserContext phone) {
        try (PhonePage page = new PhonePage(phone, address() + "/pair")) {
            page.enter(pairingCode(), "Ada's phone");
        }
    }

    private static HubProcess atPort(Path data, List<String> command, int port) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--port", String.valueOf(port)));
        return HubProcess.start(data, Map.of(), words);
    }

    private static void fill(Path folder, Path songs) throws IOException {
        Path minutes = sine(folder, Duration.ofMinutes(4));
        Path cover = folder.resolve("cover.jpg");
        ImageIO.write(
                new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "jpg", cover.toFile());
        TestSound.encode(
                minutes,
                songs.resolve("Sunday morning.mp3"),
                "-i",
                cover.toString(),
                "-map",
                "0:a",
                "-map",
                "1:v",
                "-c:v",
                "copy",
                "-disposition:v",
                "attached_pic",
                "-metadata",
                "title=Sunday morning");
        Path seconds = sine(folder, Duration.ofSeconds(20));
        TestSound.encode(seconds, songs.resolve("Blue train.mp3"), "-metadata", "title=Blue train");
        TestSound.encode(
                seconds,
                songs.resolve("Old film.avi"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=160x120:rate=5",
                "-shortest");
    }

    private static Path sine(Path folder, Duration length) {
        return TestSound.sine(folder.resolve("tone.wav"), 440, 22_050, Duration.ZERO, length);
    }

    /// Makes the owner.
    void setUp() throws Exception {
        String code = Await.until(this::setupCode, text -> !text.isEmpty());
        String body =
                "{\"setupCode\":\"%s\",\"name\":\"Ada\",\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(code, TestHub.EMAIL, TestHub.PASSWORD);
        HttpResponse<String> made =
                script.client()
                        .send(
                                Visitor.get(script.hub(), "/api/auth/setup")
                                        .POST(BodyPublishers.ofString(body))
                                        .build(),
                                BodyHandlers.ofString());
        assertEquals(201, made.statusCode(), made.body());
    }

    private String setupCode() {
        return process.lines().stream()
                .filter(line -> line.startsWith("Setup code"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("");
    }

    /// Where its data and its own PostgreSQL are.
    Path data() {
        return data;
    }

    /// An administrator's script.
    Visitor script() {
        return script;
    }

    String address() {
        return script.hub().toString();
    }

    void awaitItems(int items) {
        Await.until(() -> total(), known -> known == items);
    }

    private int total() {
        return ask("/api/media?limit=1").get("total").asInt();
    }

    /// A code that lets one device in.
    String pairingCode() {
        return pairing("{\"scope\":\"admin\"}");
    }

    /// A code that lets one device of that guest in.
    String pairingCode(String personId) {
        return pairing("{\"scope\":\"guest\",\"personId\":\"" + personId + "\"}");
    }

    /// The link of a QR code that lets one device in.
    String pairingLink(String wanted) {
        return started(wanted).get("qr").asString();
    }

    private String pairing(String wanted) {
        return started(wanted).get("pairing").get("code").asString();
    }

    private JsonNode started(String wanted) {
        try {
            HttpResponse<String> made = script.send("POST", "/api/auth/pair/start", wanted);
            assertEquals(200, made.statusCode(), made.body());
            return TestHub.json(made);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    /// The title that some player of the house plays at the moment; empty when none does.
    String playing() {
        for (JsonNode player : ask("/api/players").get("items")) {
            boolean isPlaying = player.get("state").asString().equals("playing");
            if (isPlaying && player.get("online").asBoolean()) {
                return ask("/api/media/" + player.get("mediaId").asString())
                        .get("title")
                        .asString();
            }
        }
        return "";
    }

    private JsonNode ask(String path) {
        try {
            return script.ask(path);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    /// Stops the hub and starts it again where it was.
    void restart() {
        process.terminate();
        assertEquals(0, process.awaitExit(LONGEST_STOP), () -> process.lines().toString());
        process = atPort(data, command, script.hub().getPort());
        assertEquals(script.hub(), process.awaitReady());
    }

    @Override
    public void close() {
        script.client().shutdownNow();
        process.close();
    }
}
