package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The phone app in a real browser of a phone's size, over the home network's plain HTTP.
@Tag("end-to-end")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class BrowserTest {
    private static final String NOTHING = "";
    private static final String NOBODY_ANSWERS = "(?s).*(ERR_|WebSocket connection|503).*";
    private static final String LONG = "Sunday morning";
    private static final String OTHER = "Blue train";
    private static final String FILM = "Old film";

    @TempDir private static Path folder;
    private static InstalledBrowser browser;
    private static LanHub hub;
    private static BrowserContext phone;

    @BeforeAll
    static void start() throws Exception {
        browser = InstalledBrowser.start();
        hub = LanHub.lived(folder);
        phone = browser.phone();
        hub.letIn(phone);
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (hub != null) hub.close();
    }

    @Test
    void aCodeLetsAPhoneIn() {
        try (BrowserContext fresh = browser.phone();
                PhonePage page = new PhonePage(fresh, hub.address())) {
            page.button("I have a pairing code").click();
            page.enter(hub.pairingCode(), "Another phone");
            page.tile(LONG).waitFor();
            page.assertNoComplaints(NOTHING);
        }
    }

    @Test
    void theLibraryShowsCovers() {
        try (PhonePage page = open()) {
            page.tile(LONG).waitFor();
            page.await(
                    "[...document.querySelectorAll('.library-items img')]"
                            + ".some(one => one.complete && one.naturalWidth > 0)");
            page.assertNoComplaints(NOTHING);
        }
    }

    @Test
    void searchingLeavesWhatFits() {
        try (PhonePage page = open()) {
            page.tile(LONG).waitFor();
            page.page().getByLabel("Search the library").fill("blue");
            page.await("document.querySelectorAll('.library-items li').length === 1");
            assertEquals(1, page.tile(OTHER).count());
            page.assertNoComplaints(NOTHING);
        }
    }

    @Test
    void aSongIsPlayedHereAndReallyDecoded() {
        try (PhonePage page = open()) {
            page.playHere(OTHER);
            page.bar().getByText(OTHER).waitFor();
            page.awaitSound();
            page.bar().getByLabel("Pause").click();
            page.await("document.getElementById('media').paused");
            page.assertNoComplaints(NOTHING);
        }
    }

    @Test
    void onePhonePlaysOnAnother() {
        try (BrowserContext tablet = browser.phone();
                PhonePage other = new PhonePage(tablet, hub.address() + "/pair");
                PhonePage page = open()) {
            other.enter(hub.pairingCode(), "Kitchen tablet");
            page.tile(LONG).click();
            page.button("Play on").click();
            page.button("Kitchen tablet").click();
            page.bar().getByText("Kitchen tablet").waitFor();
            other.awaitSound();
            page.bar().getByLabel("Pause").click();
            other.await("document.getElementById('media').paused");
            page.assertNoComplaints(NOTHING);
            other.assertNoComplaints(NOTHING);
        }
    }

    @Test
    void whatPlaysHereGoesOnInAnotherRoom() {
        try (BrowserContext tablet = browser.phone();
                PhonePage other = new PhonePage(tablet, hub.address() + "/pair");
                PhonePage page = open()) {
            other.enter(hub.pairingCode(), "Bedroom tablet");
            page.playHere(LONG);
            page.awaitSound();
            page.bar().locator(".now-what").click();
            page.button("Play in another room").click();
            page.assertFits();
            page.picture("phone-move.png");
            page.button("Bedroom tablet").click();
            other.awaitSound();
            page.await("document.getElementById('media').paused");
            page.button("Bedroom tablet").waitFor();
            page.picture("phone-moved.png");
            page.assertFits();
            page.assertNoComplaints(NOTHING);
            other.bar().getByLabel("Pause").click();
            other.assertNoComplaints(NOTHING);
        }
    }

    @Test
    void aLostTabletIsSignedOutFromHere() {
        try (BrowserContext tablet = browser.phone();
                PhonePage other = new PhonePage(tablet, hub.address() + "/pair");
                PhonePage page = open()) {
            other.enter(hub.pairingCode(), "Lost tablet");
            page.tab("More").click();
            page.button("Where you are signed in").click();
            page.page().locator("article", hasText("Lost tablet")).getByText("End it").click();
            page.assertFits();
            page.button("Tap again to end Lost tablet").click();
            other.page().getByText("Welcome home").waitFor();
            page.assertNoComplaints(NOTHING);
        }
    }

    /// Last, as the others need the hub.
    @Test
    @Order(Integer.MAX_VALUE)
    void whenTheHubComesBackThePageDoesTooAndGoesOnPlaying() {
        try (PhonePage page = open()) {
            page.playHere(LONG);
            page.awaitSound();
            page.page().evaluate("() => { window.sameAsBefore = true; }");
            hub.restart();
            page.await("document.querySelector('.link-state.is-shown') === null");
            Object at = page.page().evaluate("() => document.getElementById('media').currentTime");
            page.await("document.getElementById('media').currentTime > " + at + " + 1");
            Await.until(hub::playing, title -> title.equals(LONG));
            page.await("document.querySelector('.now-bar [aria-label=Pause]') !== null");
            page.await("window.sameAsBefore === true");
            page.assertNoComplaints(NOBODY_ANSWERS);
        }
    }

    @Test
    void whatTheBrowserCannotPlaySaysSo() {
        try (PhonePage page = open()) {
            page.tile(FILM).click();
            page.page().getByText("This browser cannot play this kind of file.").waitFor();
            assertTrue(page.button("Play here").isDisabled());
            page.assertNoComplaints(NOTHING);
        }
    }

    @Test
    void everyScreenFitsASmallPhone() {
        try (PhonePage page = open()) {
            for (String tab : List.of("Playlists", "Players", "More", "Library")) {
                page.tab(tab).click();
                page.page().locator("h1", hasText(tab)).waitFor();
                page.assertFits();
            }
            page.tile(LONG).click();
            page.button("Play on").waitFor();
            page.assertFits();
            page.button("Play here").click();
            page.awaitSound();
            page.bar().locator(".now-what").click();
            page.page().getByText("Now playing").first().waitFor();
            page.assertFits();
            page.assertNoComplaints(NOTHING);
        }
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static PhonePage open() {
        return new PhonePage(phone, hub.address());
    }
}
