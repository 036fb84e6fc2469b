package org.hearth.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Busy;
import org.hearth.ui.look.Appearance;
import org.hearth.ui.look.LocalSettings;
import org.hearth.ui.look.LookModel;
import org.hearth.ui.look.Styles;
import org.hearth.ui.media.ScanModel;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Toasts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

class HubLineTest {
    @TempDir Path folder;
    private final TestHub hub = new TestHub();
    private final AtomicBoolean isAway = new AtomicBoolean();
    private final Disposer disposer = new Disposer();
    private Caller owner;
    private Background background;
    private FxEvents events;
    private HomeModel home;

    @BeforeEach
    void open() {
        Fx.stage();
        owner = hub.signInOwner(folder);
        background = Background.ofWindow(_ -> {});
        events = new FxEvents(hub.bus(), background);
        home =
                Fx.get(
                        () ->
                                new HomeModel(
                                        hub.media().library(),
                                        this::whileThere,
                                        background,
                                        events,
                                        Duration.ofHours(1)));
    }

    private Caller whileThere() {
        if (!isAway.get()) return owner;
        throw new Busy(Busy.Cause.DATABASE_UNAVAILABLE, "It is away.", Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        Fx.run(disposer::close);
        Fx.run(home::close);
        background.close();
        hub.close();
    }

    @Test
    void theSignOfTroubleHasTheColourOfTrouble() {
        Label problem = new Label("", new FontIcon(Material2RoundAL.ERROR_OUTLINE));
        problem.getStyleClass().addAll(Styles.NOTE, Styles.NOTE_PROBLEM);
        HubLine line = Fx.get(this::line);
        Fx.run(() -> dress(new Scene(new VBox(line, problem))));
        Fx.await("the first answer", () -> home.loaded().get());
        Paint well = colour(line);
        isAway.set(true);
        Fx.run(home::retry);
        Fx.await("the trouble", () -> !home.trouble().get().isEmpty());
        assertEquals(colour(problem), colour(line));
        assertNotEquals(well, colour(line));
    }

    private HubLine line() {
        ScanModel scan =
                new ScanModel(hub.media().roots(), () -> owner, background, events, new Toasts());
        disposer.add(scan::close);
        return new HubLine(home, scan, disposer);
    }

    private void dress(Scene scene) {
        Path settings = folder.resolve("console.properties");
        new Appearance(scene, new LookModel(new LocalSettings(settings, background)), disposer);
    }

    private static Paint colour(Label label) {
        return Fx.get(
                () -> {
                    label.getScene().getRoot().applyCss();
                    return ((FontIcon) label.getGraphic()).getIconColor();
                });
    }
}
