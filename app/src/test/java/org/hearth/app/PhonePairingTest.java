package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/// A phone that has scanned the code of the house.
@Tag("end-to-end")
final class PhonePairingTest {
    private static final String MEMBER = "{\"scope\":\"admin\",\"name\":\"Ben's phone\"}";
    @TempDir private static Path folder;
    private static InstalledBrowser browser;
    private static LanHub hub;

    @BeforeAll
    static void start() throws Exception {
        browser = InstalledBrowser.start();
        hub = LanHub.everywhere(folder);
        hub.setUp();
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (hub != null) hub.close();
    }

    @Test
    void whoScansTheCodeComesInWithOneTapAndTheAddressForgetsIt() {
        String link = hub.pairingLink(MEMBER);
        assertTrue(link.startsWith(hub.address() + "/pair#"), link);
        try (BrowserContext phone = browser.phone();
                PhonePage page = new PhonePage(phone, link)) {
            invited(page);
            assertEquals(hub.address() + "/pair", page.page().url());
            assertEquals("Ben's phone", page.page().getByLabel("Name of this device").inputValue());
            page.assertFits();
            page.picture("pair-360.png");
            page.button("Let this device in").click();
            page.tab("Library").waitFor();
            assertEquals(hub.address() + "/", page.page().url());
            page.assertNoComplaints("");
        }
    }

    @Test
    void aCodeThatWasUsedSaysSoAndAnotherCanBeTyped() {
        String link = hub.pairingLink(MEMBER);
        comeIn(link);
        try (BrowserContext phone = browser.phone();
                PhonePage page = new PhonePage(phone, link)) {
            page.button("Let this device in").click();
            page.page().getByText("This code was used already.").waitFor();
            page.assertFits();
            page.picture("pair-used-360.png");
            page.button("Type a code instead").click();
            page.enter(hub.pairingCode(), "Second phone");
        }
    }

    @Test
    void aLinkThatIsNotWholeSaysSo() {
        String link = hub.pairingLink(MEMBER);
        try (BrowserContext phone = browser.phone();
                PhonePage page = new PhonePage(phone, link.substring(0, link.length() - 60))) {
            page.page().getByText("This link is not whole.").waitFor();
            page.assertFits();
            page.picture("pair-broken-360.png");
        }
    }

    /// The page came from one address, which does not answer any more when the button is pressed.
    @Test
    void whereTheHubDoesNotAnswerAnyMoreItsOtherAddressIsTried() {
        String link = hub.pairingLink(MEMBER);
        String here = "http://127.0.0.1:" + URI.create(hub.address()).getPort();
        try (BrowserContext phone = browser.phone();
                PhonePage page =
                        new PhonePage(phone, here + link.substring(link.indexOf("/pair")))) {
            page.page().route(here + "/api/auth/pair/complete", Route::abort);
            invited(page);
            page.button("Let this device in").click();
            page.page().waitForURL(hub.address() + "/pair");
            invited(page);
            page.button("Let this device in").click();
            page.tab("Library").waitFor();
            assertEquals(hub.address() + "/", page.page().url());
        }
    }

    @Test
    void aGuestIsSignedOutWhenTheVisitEnds() {
        Instant until = Instant.now().plusSeconds(20);
        String link =
                hub.pairingLink(
                        "{\"scope\":\"guest\",\"name\":\"Ruth\",\"until\":\"%s\"}"
                                .formatted(until));
        try (BrowserContext phone = browser.phone();
                PhonePage page = new PhonePage(phone, link)) {
            page.button("Let this device in").click();
            page.tab("More").waitFor();
            assertTrue(Instant.now().isBefore(until), "the machine is too slow for this visit");
            page.page().getByText("Welcome home").waitFor();
            Instant gone = Instant.now();
            assertTrue(!gone.isBefore(until), "gone before the end");
        }
    }

    private static void invited(PhonePage page) {
        page.page().getByText("invites you to Hearth.").waitFor();
    }

    private static void comeIn(String link) {
        try (BrowserContext phone = browser.phone();
                PhonePage page = new PhonePage(phone, link)) {
            page.button("Let this device in").click();
            page.tab("Library").waitFor();
        }
    }
}
