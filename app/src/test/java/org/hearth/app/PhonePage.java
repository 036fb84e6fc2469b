package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The phone app open in a browser, with what a family does to it. One thread at a time.
final class PhonePage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PICTURES = Committed.root().resolve("app/target/screens");

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    PhonePage(BrowserContext phone, String address) {
        page = phone.newPage();
        page.onConsoleMessage(
                said -> {
                    if (said.type().equals("error")) complaints.add(said.text());
                });
        page.onPageError(complaints::add);
        page.navigate(address);
    }

    /// Comes in with a pairing code and a name.
    void enter(String code, String name) {
        page.locator("input[name=code]").fill(code);
        page.getByLabel("Name of this device").fill(name);
        button("Let this device in").click();
        tab("Library").waitFor();
    }

    /// Keeps a picture of what is to be seen in `target/screens`.
    void picture(String file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
    }

    Page page() {
        return page;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    Locator tab(String name) {
        return page.locator("nav.tabs button", new Page.LocatorOptions().setHasText(name));
    }

    /// An item of the library, as it is shown there.
    Locator tile(String title) {
        return page.locator(
                ".library-items li button", new Page.LocatorOptions().setHasText(title));
    }

    /// What the bar at the bottom says.
    Locator bar() {
        return page.locator(".now-bar");
    }

    /// Opens an item and plays it on this device.
    void playHere(String title) {
        tile(title).click();
        button("Play here").click();
    }

    /// Waits until something holds in the page; asked from outside, as the page forbids `eval`.
    void await(String claim) {
        Await.until(PATIENCE, () -> page.evaluate("() => " + claim), Boolean.TRUE::equals);
    }

    /// Waits until the page's player is really decoding sound and moving on.
    void awaitSound() {
        await("document.getElementById('media').currentTime > 1");
        await("document.getElementById('media').webkitAudioDecodedByteCount > 10000");
    }

    /// Fails when something sticks out on the right, or the page can be pushed aside.
    void assertFits() {
        Object seen =
                page.evaluate(
                        """
                        () => {
                          const { scrollWidth, clientWidth } = document.scrollingElement;
                          window.scrollTo(1000, window.scrollY);
                          return [scrollWidth <= clientWidth, window.scrollX];
                        }
                        """);
        assertEquals(List.of(true, 0), seen, () -> "too wide: " + page.url());
    }

    /// Fails when the page has complained, unless the complaint is only that nobody answers.
    void assertNoComplaints(String allowed) {
        assertEquals(List.of(), complaints.stream().filter(one -> !one.matches(allowed)).toList());
    }

    @Override
    public void close() {
        page.close();
    }
}
