package org.hearth.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import org.hearth.devices.audio.InstalledProgram;
import org.junit.jupiter.api.Assumptions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The browser that this machine has; none is ever fetched. One thread at a time.
final class InstalledBrowser implements AutoCloseable {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright driver;
    private final Browser browser;

    private InstalledBrowser(Playwright driver, Browser browser) {
        this.driver = driver;
        this.browser = browser;
    }

    /// Starts it; skips the test, saying what to install, where there is none.
    static InstalledBrowser start() {
        Optional<Path> program =
                InstalledProgram.find("chromium", "chromium-browser", "google-chrome");
        Assumptions.assumeTrue(
                program.isPresent(), "no browser: install chromium to try the phone app in one");
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright driver = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(QUIET);
        return new InstalledBrowser(driver, driver.chromium().launch(options));
    }

    /// A phone that nobody is signed in on, as small as they come.
    BrowserContext phone() {
        BrowserContext phone =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(WIDTH, HEIGHT)
                                .setHasTouch(true)
                                .setLocale("en-US"));
        phone.setDefaultTimeout(30_000);
        return phone;
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
