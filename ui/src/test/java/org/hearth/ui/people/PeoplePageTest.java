package org.hearth.ui.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.hearth.server.access.PersonKind;
import org.hearth.ui.rights.RightsDoors;
import org.hearth.ui.settings.PairingModel;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.Outage;
import org.hearth.ui.testing.QuickTimer;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.FxEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class PeoplePageTest {
    @TempDir Path folder;
    private FullHub full;
    private Outage outage;
    private Background background;
    private PeopleModel model;
    private PeoplePage page;
    private Stage stage;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        outage = new Outage(full.owner);
        stage = Fx.stage();
        background = new Background(Platform::runLater, _ -> {}, new QuickTimer());
        FxEvents events = new FxEvents(full.hub.bus(), background);
        model = Fx.get(() -> new PeopleModel(full.hub.rights(), outage, background, events));
        page = Fx.get(() -> new PeoplePage(model, models(events)));
        Fx.run(
                () -> {
                    stage.setScene(new Scene(page.view(), 900, 600));
                    stage.show();
                });
    }

    private PersonModels models(FxEvents events) {
        RightsDoors doors = full.hub.rights();
        var access = full.hub.access();
        return new PersonModels(
                new AnswersModel(doors, outage, background, events),
                new GrantsModel(doors, outage, background, events),
                new AccountModel(
                        access.people(),
                        access.pins(),
                        access.household(),
                        outage,
                        background,
                        full.toasts),
                new LockoutModel(access.lockouts(), outage, background, events, full.hub.clock()),
                new IdentitiesModel(doors.identities(), outage, background, events, full.toasts),
                new PairingModel(
                        full.hub.fleet().fleet(), outage, background, events, full.hub.clock()),
                List.of(),
                full.hub.clock());
    }

    @AfterEach
    void close() {
        Fx.run(page::close);
        Fx.run(stage::hide);
        background.close();
        full.close();
    }

    @Test
    void facesAndTheFormBesideThemStayWhileNobodyComes() {
        Fx.await("the faces", () -> page.view().lookup(".face-button") != null);
        Fx.run(() -> model.begin(PersonKind.ADULT));
        TextField name =
                (TextField) Fx.<Node>get(() -> page.view().lookup(".person-form .text-field"));
        Fx.run(() -> name.setText("Ruth"));
        outage.begin();
        Fx.run(model::load);
        Fx.await("the reason", () -> model.problem().get().equals(Outage.SENTENCE));
        assertNotNull(Fx.get(() -> page.view().lookup(".face-button")));
        assertEquals(name, Fx.<Node>get(() -> page.view().lookup(".person-form .text-field")));
        assertEquals("Ruth", Fx.get(name::getText));
        outage.end();
        Fx.await("all is well", () -> model.problem().get().isEmpty());
    }
}
