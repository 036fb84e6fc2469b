package org.hearth.app;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The phone app in a real browser while the hub's PostgreSQL stands still.
@Tag("end-to-end")
final class PhoneOutageTest {
    private static final String ONLY_THE_OUTAGE = "(?s).*503.*";
    private static final String LIST = "Made before the outage";

    @TempDir private static Path folder;
    private static InstalledBrowser browser;
    private static LanHub hub;
    private static BrowserContext phone;

    @BeforeAll
    static void start() throws Exception {
        browser = InstalledBrowser.start();
        hub = LanHub.lived(folder);
        hub.script().act("POST", "/api/playlists", "{\"name\":\"" + LIST + "\"}");
        phone = browser.phone();
        hub.letIn(phone);
    }

    @AfterEach
    void thaw() throws Exception {
        Outage.FROZEN.end(hub.data());
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (hub != null) hub.close();
    }

    @Test
    void whatCouldNotBeLoadedComesByItselfOnceTheDatabaseIsBack() throws Exception {
        try (PhonePage page = new PhonePage(phone, hub.address())) {
            page.tile("Blue train").waitFor();
            page.page().evaluate("() => { window.sameAsBefore = true; }");
            Outage.FROZEN.begin(hub.data());
            page.tab("Playlists").click();
            page.button("Try again").waitFor();
            page.assertFits();

            Outage.FROZEN.end(hub.data());

            list(page).waitFor();
            page.await("document.querySelector('.empty') === null");
            page.await("window.sameAsBefore === true");
            page.assertNoComplaints(ONLY_THE_OUTAGE);
        }
    }

    @Test
    void aSearchOfTheLibraryComesByItselfToo() throws Exception {
        try (PhonePage page = new PhonePage(phone, hub.address())) {
            page.tile("Blue train").waitFor();
            Outage.FROZEN.begin(hub.data());
            page.page().getByLabel("Search the library").fill("blue");
            page.button("Try again").waitFor();

            Outage.FROZEN.end(hub.data());

            page.await("document.querySelectorAll('.library-items li').length === 1");
            page.await("document.querySelector('.empty') === null");
            page.assertNoComplaints(ONLY_THE_OUTAGE);
        }
    }

    private static Locator list(PhonePage page) {
        return page.page().getByText(LIST).first();
    }
}
