package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TableView;

import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class BigCatalogConsoleTest {
    private static final int ROWS = 10_000;

    @TempDir Path folder;

    @Test
    void theLastOfTenThousandIsAsNearAsTheFirst() {
        try (TestHub hub = new TestHub()) {
            hub.signInOwner(folder);
            hub.fillPlaces(ROWS);
            try (OpenConsole console = new OpenConsole(hub, folder)) {
                console.press("nav.places");
                console.awaitWords("Room 1");
                console.awaitText("catalog.count", ROWS);
                console.shoot("85-places-10000", ThemeChoice.LIGHT, 1280, 800);
                TableView<?> table = (TableView<?>) console.await(".paged-table");
                Fx.run(() -> table.scrollTo(ROWS - 1));
                console.awaitWords("Room " + ROWS);
                console.shoot("86-places-10000-last", ThemeChoice.DARK, 1280, 800);
                console.type("catalog.search", "room 4711");
                console.awaitWords("Room 4711");
                console.awaitText("catalog.count", 1);
                assertTrue(Fx.get(() -> table.getItems().size() == 1));
            }
        }
    }
}
