package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The phone app in a real browser, of a guest who may watch the tablet in the kitchen and read one
/// list.
@Tag("end-to-end")
final class PhoneRightsTest {
    private static final String WATCH_THE_NAME =
            """
            () => {
              const card = document.querySelector('section[aria-label=You]');
              const name = () => card.querySelector('h2').textContent;
              window.seenNames = [];
              new MutationObserver(() => window.seenNames.push(name()))
                .observe(card, { childList: true, subtree: true, characterData: true });
            }
            """;

    @TempDir private static Path folder;
    private static InstalledBrowser browser;
    private static LanHub hub;
    private static BrowserContext tablet;
    private static BrowserContext phone;
    private static JsonNode guest;

    @BeforeAll
    static void start() throws Exception {
        browser = InstalledBrowser.start();
        hub = LanHub.lived(folder);
        String item = hub.script().awaitItem("Blue train.mp3");
        String list = act("POST", "/api/playlists", "{\"name\":\"Evening\"}").get("id").asString();
        String items = "{\"mediaIds\":[\"%s\",\"%s\"]}".formatted(item, item);
        act("POST", "/api/playlists/" + list + "/items", items);
        guest = act("POST", "/api/persons", person("Gus"));
        give("media_root", null, "media:read");
        give("playlist", list, "playlist:read");
        tablet = browser.phone();
        PhonePage playing = new PhonePage(tablet, hub.address() + "/pair");
        playing.enter(hub.pairingCode(), "Kitchen tablet");
        JsonNode player = Await.until(PhoneRightsTest::player, found -> !found.isMissingNode());
        give("device", player.get("id").asString(), "media:read");
        String kitchen = "/api/players/" + player.get("id").asString();
        act("POST", kitchen + "/play", items);
        // What is not over by itself, however long the rest takes.
        act("POST", kitchen + "/pause", "");
        phone = browser.phone();
        try (PhonePage page = new PhonePage(phone, hub.address() + "/pair")) {
            page.enter(hub.pairingCode(guest.get("id").asString()), "Gus's phone");
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (hub != null) hub.close();
    }

    @Test
    void thePlayerOfSomebodyElseKeepsItsButtonsOffAndSaysWhy() {
        try (PhonePage page = new PhonePage(phone, hub.address())) {
            page.bar().getByLabel("Choose a player").click();
            page.button("Kitchen tablet").click();
            page.bar().getByText("Kitchen tablet").waitFor();

            assertOff(page.bar().getByLabel("Next"));
            assertOff(page.bar().locator(".now-buttons > button").first());
            page.picture("phone-not-theirs-bar.png");
            page.bar().locator(".now-what").click();
            Locator out = page.page().getByLabel("Take Blue train out of the queue");
            out.waitFor();
            assertOff(out);
            page.assertFits();
            page.picture("phone-not-theirs-queue.png");
            page.assertNoComplaints("");
        }
    }

    @Test
    void aListThatIsNotTheirsKeepsItsHandlesOffAndSaysWhy() {
        try (PhonePage page = new PhonePage(phone, hub.address())) {
            page.tab("Playlists").click();
            page.page().getByText("Evening").first().click();
            Locator handle = page.page().locator(".drag-handle").first();
            handle.waitFor();
            assertOff(handle);
            page.assertFits();
            page.picture("phone-not-theirs-list.png");
            page.assertNoComplaints("");
        }
    }

    @Test
    void anOlderAnswerDoesNotOverwriteANewerOne() throws Exception {
        try (PhonePage page = new PhonePage(phone, hub.address())) {
            page.tab("More").click();
            heading(page, "Gus").waitFor();
            page.page().evaluate(WATCH_THE_NAME);
            List<Route> held = new ArrayList<>();
            page.page().route("**/api/auth/me", route -> hold(route, held));
            rename("Gustav");
            page.page().waitForCondition(() -> held.size() == 1);
            String older = held.getFirst().fetch().text();
            assertTrue(older.contains("Gustav"), older);
            rename("August");
            heading(page, "August").waitFor();

            held.getFirst().fulfill(new Route.FulfillOptions().setBody(older));

            // What is asked for from now on is shown after the answer that is too old.
            rename("Augustus");
            heading(page, "Augustus").waitFor();
            Object seen = page.page().evaluate("() => window.seenNames.join()");
            assertEquals("August,Augustus", seen);
        }
    }

    private static void hold(Route route, List<Route> held) {
        if (held.isEmpty()) held.add(route);
        else route.resume();
    }

    private static void assertOff(Locator control) {
        assertTrue(control.isDisabled());
        String title = control.getAttribute("title");
        assertTrue(title.contains("Ask whoever looks after this house."), title);
        assertEquals(title, control.getAttribute("aria-description"));
    }

    private static Locator heading(PhonePage page, String name) {
        Page.LocatorOptions exactly =
                new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$"));
        return page.page().locator("section[aria-label=You] h2", exactly);
    }

    private static JsonNode player() {
        for (JsonNode one : act("GET", "/api/players", "").get("items")) {
            if (one.get("name").asString().equals("Kitchen tablet")) return one;
        }
        return MissingNode.getInstance();
    }

    private static void rename(String name) {
        String path = "/api/persons/" + guest.get("id").asString();
        long version = act("GET", path, "").get("version").asLong();
        act("PATCH", path, "{\"person\":%s,\"version\":%d}".formatted(person(name), version));
    }

    private static String person(String name) {
        Instant end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return "{\"name\":\"%s\",\"kind\":\"guest\",\"expiresAt\":\"%s\"}".formatted(name, end);
    }

    private static void give(String type, @Nullable String id, String permission) {
        String which = id == null ? "null" : '"' + id + '"';
        String grant =
                "{\"resourceType\":\"%s\",\"resourceId\":%s,\"permissions\":[\"%s\"]}"
                        .formatted(type, which, permission);
        act("POST", "/api/persons/" + guest.get("id").asString() + "/grants", grant);
    }

    private static JsonNode act(String method, String path, String json) {
        try {
            return hub.script().act(method, path, json);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
