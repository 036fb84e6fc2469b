package org.hearth.server.platform.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class HubAddressesTest {
    private static final LanAddress CABLE = at("192.0.2.1");
    private static final LanAddress WIFI = at("192.0.2.2");
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<List<LanAddress>> told = new LinkedBlockingQueue<>();
    private volatile List<LanAddress> machine = List.of(CABLE, WIFI);
    private final HubAddresses addresses =
            new HubAddresses(() -> machine, hub -> !silent.contains(hub.getHost()));

    @AfterEach
    void close() {
        addresses.close();
    }

    @Test
    void whereNobodyAnswersIsNotOffered() {
        silent.add("192.0.2.1");
        addresses.listening(80);
        assertEquals(List.of(WIFI.at(80)), addresses.dialled());
        assertEquals(List.of(WIFI.at(80)), addresses.offered());
    }

    @Test
    void nothingIsOfferedBeforeTheHubListens() {
        assertEquals(List.of(), addresses.dialled());
    }

    @Test
    void anAddressThatCameOrAnswersAgainIsOfferedAtTheNextQuestion() {
        silent.add("192.0.2.1");
        machine = List.of(CABLE);
        addresses.listening(80);
        assertEquals(List.of(), addresses.dialled());
        silent.clear();
        assertEquals(List.of(CABLE.at(80)), addresses.dialled());
        machine = List.of(WIFI);
        assertEquals(List.of(WIFI.at(80)), addresses.dialled());
    }

    /// The next question is asked at once when the machine has come into another network.
    @Test
    void anAddressThatAnsweredIsGivenUpAfterTwoSilencesAndNotAfterOne() {
        Queue<Boolean> cable = new ArrayDeque<>(List.of(true, false, true, false, false));
        try (HubAddresses busy =
                new HubAddresses(
                        () -> machine,
                        hub -> hub.equals(WIFI.at(80)) || Boolean.TRUE.equals(cable.poll()))) {
            machine = List.of(CABLE);
            busy.listening(80);
            assertEquals(List.of(CABLE.at(80)), busy.dialled());
            machine = List.of(CABLE, WIFI);
            assertEquals(List.of(CABLE.at(80), WIFI.at(80)), busy.dialled());
            machine = List.of(WIFI, CABLE);
            assertEquals(List.of(WIFI.at(80)), busy.dialled());
        }
    }

    @Test
    void allAreDialledAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        try (HubAddresses slow = new HubAddresses(() -> List.of(CABLE, WIFI), _ -> meets(both))) {
            slow.listening(80);
            assertEquals(List.of(CABLE.at(80), WIFI.at(80)), slow.dialled());
        }
    }

    @Test
    void whoListensHearsOfTheFirstAddressesAndOfEachChange() throws InterruptedException {
        addresses.onChange(told::add);
        addresses.listening(80);
        assertEquals(List.of(CABLE, WIFI), told.poll(20, TimeUnit.SECONDS));
        machine = List.of(WIFI);
        assertEquals(List.of(WIFI), told.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void aHubIsToldFromWhateverElseListensThere() throws IOException {
        assertTrue(new Dial().test(serve("{\"status\":\"ok\"}")));
        assertFalse(new Dial().test(serve("a printer")));
        assertFalse(new Dial().test(URI.create("http://127.0.0.1:9")));
    }

    private static URI serve(String health) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/health",
                asked -> {
                    byte[] body = health.getBytes(StandardCharsets.UTF_8);
                    asked.sendResponseHeaders(200, body.length);
                    asked.getResponseBody().write(body);
                    asked.close();
                    server.stop(0);
                });
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static boolean meets(CountDownLatch all) {
        all.countDown();
        try {
            return all.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private static LanAddress at(String text) {
        return new LanAddress("eth0", InetAddress.ofLiteral(text));
    }
}
