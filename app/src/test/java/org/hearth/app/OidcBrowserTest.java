package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.hearth.server.testing.TestProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Somebody of the family taps "Sign in with …" on a phone, and somebody else does.
@Tag("end-to-end")
final class OidcBrowserTest {
    private static final String NOTHING = "";
    @TempDir private static Path data;
    private static InstalledBrowser browser;
    private static TestProvider peer;
    private static TestHub hub;

    @BeforeAll
    static void start() throws IOException {
        browser = InstalledBrowser.start();
        peer = new TestProvider();
        hub = new TestHub(data, Optional.of(peer.config()));
        hub.setUp();
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (hub != null) hub.close();
        if (peer != null) peer.close();
    }

    @Test
    void aTapLeadsToTheProviderAndBackToThePage() {
        peer.next("ada", Map.of("email", TestHub.EMAIL, "email_verified", true));
        try (BrowserContext phone = browser.phone();
                PhonePage page = new PhonePage(phone, hub.uri("/#/playlists").toString())) {
            way(page).waitFor();
            page.assertFits();
            way(page).click();
            page.tab("Playlists").waitFor();

            assertEquals(hub.uri("/#/playlists").toString(), page.page().url());
            page.page().reload();
            page.tab("Playlists").waitFor();
            page.assertNoComplaints(NOTHING);
        }
    }

    @Test
    void aStrangerReadsWhyAndIsAskedAnewTheNextTime() {
        peer.next("eve", Map.of("email", "eve@example.org", "email_verified", true));
        try (BrowserContext phone = browser.phone();
                PhonePage page = new PhonePage(phone, hub.uri("/").toString())) {
            way(page).click();
            Locator said = page.page().getByRole(AriaRole.ALERT);
            said.waitFor();

            String words = said.innerText();
            assertTrue(words.startsWith("Nobody in this house has the e-mail address"), words);
            assertTrue(words.contains("whoever looks after Hearth"), words);
            page.assertFits();
            String next = String.valueOf(way(page).getAttribute("href"));
            assertTrue(next.contains("another=1"), next);
            assertEquals(hub.uri("/").toString(), page.page().url());
        }
    }

    @Test
    void aCertifiedProviderLetsTheSamePersonIn(@TempDir Path other) throws IOException {
        try (CertifiedProvider certified = CertifiedProvider.start();
                TestHub house = new TestHub(other, Optional.of(certified.config()));
                BrowserContext phone = browser.phone()) {
            house.setUp();
            try (PhonePage page = new PhonePage(phone, house.uri("/").toString())) {
                way(page).click();
                page.page().locator("input[name=login]").fill("ada");
                page.page().locator("input[name=password]").fill("any will do there");
                page.page().locator("button[type=submit]").click();
                page.button("Continue").click();
                page.tab("Library").waitFor();

                assertEquals(1, house.count("oidc_identities", "subject = 'ada'"));
            }
        }
    }

    private static Locator way(PhonePage page) {
        return page.page()
                .locator("a", new Page.LocatorOptions().setHasText("Sign in with Family login"));
    }
}
