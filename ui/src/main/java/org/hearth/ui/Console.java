package org.hearth.ui;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.util.concurrent.CountDownLatch;

/// The window of the hub. Made once per process, for JavaFX starts only once.
///
/// Needs no class that extends `Application`, so it runs from the plain class path. Thread-safe.
public final class Console implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ConsoleDoors doors;
    private final ConsoleSetup setup;

    /// @param doors called on the person's behalf
    public Console(ConsoleDoors doors, ConsoleSetup setup) {
        this.doors = doors;
        this.setup = setup;
    }

    /// Opens the window and returns at once.
    ///
    /// @throws UnsupportedOperationException where there is no display
    public void open() {
        Platform.setImplicitExit(false);
        Platform.startup(this::show);
    }

    /// Waits until somebody closes the window.
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    private void show() {
        ConsoleWindow window = new ConsoleWindow(new Stage(), doors, setup);
        window.stage()
                .setOnHidden(
                        _ -> {
                            window.close();
                            closed.countDown();
                        });
        window.open();
    }

    /// Closes the window and ends JavaFX.
    @Override
    public void close() {
        closed.countDown();
        Platform.exit();
    }
}
