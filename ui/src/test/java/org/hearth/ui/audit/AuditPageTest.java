package org.hearth.ui.audit;

import static org.junit.jupiter.api.Assertions.assertSame;

import javafx.application.Platform;
import javafx.scene.Node;

import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.Outage;
import org.hearth.ui.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class AuditPageTest {
    @TempDir Path folder;
    private FullHub full;
    private Outage outage;
    private Background background;
    private AuditModel model;
    private AuditPage page;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        outage = new Outage(full.owner);
        Fx.stage();
        background = new Background(Platform::runLater, _ -> {});
        model =
                Fx.get(
                        () ->
                                new AuditModel(
                                        full.hub.audit().log(), outage, background, full.toasts));
        page =
                Fx.get(
                        () ->
                                new AuditPage(
                                        model,
                                        new ChainModel(
                                                full.hub.audit().chain(), outage, background)));
    }

    @AfterEach
    void close() {
        Fx.run(page::close);
        background.close();
        full.close();
    }

    @Test
    void theRecordStaysWhileNothingComes() {
        Fx.await("the acts", () -> model.acts().total().get() > 0);
        Node table = Fx.get(() -> page.view().lookup(".table-view"));
        outage.begin();
        Fx.run(model::load);
        Fx.await("the reason", () -> model.acts().problem().get().equals(Outage.SENTENCE));
        assertSame(table, Fx.get(() -> page.view().lookup(".table-view")));
    }
}
