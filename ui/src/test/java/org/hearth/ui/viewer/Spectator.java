package org.hearth.ui.viewer;

import javafx.application.Platform;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.hearth.devices.audio.NullSink;
import org.hearth.devices.audio.Recording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks at the middle of a window and listens to the loudspeakers at the same time, and says how
/// far flashes are from their beeps.
final class Spectator implements AutoCloseable {
    private static final long LOOK_MS = 2;
    private static final int LOUD = 2_500;
    private static final int SILENCE = Recording.RATE / 10;
    private static final double BRIGHT = 0.5;

    private final ScheduledExecutorService eyes = Executors.newSingleThreadScheduledExecutor();
    private final List<Long> flashes = Collections.synchronizedList(new ArrayList<>());
    private final NullSink.Recorder ears;
    private final Stage stage;
    private final Robot robot;
    private boolean wasBright;

    /// Opened on the FX thread.
    Spectator(Stage stage, NullSink.Recorder ears) {
        this.stage = stage;
        this.ears = ears;
        robot = new Robot();
        var _ =
                eyes.scheduleWithFixedDelay(
                        () -> Platform.runLater(this::look), 0, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    /// Forgets what was seen and heard.
    void blink() {
        flashes.clear();
        ears.rewind();
    }

    int flashes() {
        return flashes.size();
    }

    /// By how many milliseconds each flash came later than its beep.
    List<Double> latenesses() {
        List<Long> beeps = beeps();
        List<Double> late = new ArrayList<>();
        for (long flash : List.copyOf(flashes)) {
            beeps.stream()
                    .map(beep -> (flash - beep) / 1e6)
                    .filter(ms -> Math.abs(ms) < 250)
                    .findFirst()
                    .ifPresent(late::add);
        }
        return late;
    }

    private void look() {
        if (!stage.isShowing()) return;
        double x = stage.getX() + stage.getScene().getX() + stage.getScene().getWidth() / 2;
        double y = stage.getY() + stage.getScene().getY() + stage.getScene().getHeight() / 3;
        boolean isBright = robot.getPixelColor(x, y).getBrightness() > BRIGHT;
        if (isBright && !wasBright) flashes.add(System.nanoTime());
        wasBright = isBright;
    }

    private List<Long> beeps() {
        Recording heard = ears.soFar();
        List<Long> beeps = new ArrayList<>();
        int at = heard.firstLouder(0, LOUD);
        int quietSince = 0;
        while (at < heard.length()) {
            if (at - quietSince > SILENCE) beeps.add(ears.nanosOf(at));
            quietSince = at;
            at = heard.firstLouder(at + 1, LOUD);
        }
        return beeps;
    }

    @Override
    public void close() {
        eyes.shutdownNow();
    }
}
