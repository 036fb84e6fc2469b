package org.hearth.ui.testing;

import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The FX thread as tests use it.
public final class Fx {
    private static final long PATIENCE_MS = 20_000;

    private Fx() {}

    /// A fresh stage; starts the toolkit when it does not run yet.
    public static Stage stage() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException stuck) {
            throw new AssertionError(stuck);
        }
        return get(Stage::new);
    }

    /// Does something on the FX thread and waits for it.
    public static void run(Runnable work) {
        get(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Asks something on the FX thread.
    public static <T> T get(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, work);
    }

    /// Waits until something is so, looking on the FX thread.
    public static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_MS, TimeUnit.MILLISECONDS, () -> get(condition::getAsBoolean));
        } catch (TimeoutException never) {
            throw new AssertionError("never happened: " + what, never);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
