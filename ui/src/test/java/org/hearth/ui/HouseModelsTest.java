package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Group;
import org.hearth.server.access.GroupForm;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.places.Place;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.audit.AuditEvent.Outcome;
import org.hearth.server.platform.audit.ChainState;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.ui.audit.AuditModel;
import org.hearth.ui.audit.ChainModel;
import org.hearth.ui.audit.ChainModel.Look;
import org.hearth.ui.audit.Wanted;
import org.hearth.ui.groups.MembersModel;
import org.hearth.ui.places.InsideModel;
import org.hearth.ui.signins.SignInsModel;
import org.hearth.ui.system.SystemModel;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.TestLook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The rooms that keep the house in order, over the real doors.
class HouseModelsTest {
    @TempDir Path folder;
    private FullHub full;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
    }

    @AfterEach
    void close() {
        full.close();
    }

    @Test
    void aDeviceIsMovedIntoAPlaceAndOutOfIt() {
        PlaceForm form = new PlaceForm("Kitchen", null, null, null, null, null, null);
        Place kitchen = full.hub.places().catalog().add(full.owner, form);
        DeviceId player = full.connectPlayer();
        try (InsideModel model = full.fx.get(this::inside)) {
            full.fx.run(() -> model.choose(kitchen.id().value()));
            full.fx.await("others", () -> !model.inside().get().elsewhere().isEmpty());
            Device device = full.hub.fleet().fleet().device(full.owner, player);
            full.fx.run(() -> model.bring(device));
            full.fx.await("it is in", () -> model.inside().get().devices().size() == 1);
            full.fx.run(() -> model.takeOut(model.inside().get().devices().getFirst()));
            full.fx.await("it is out", () -> model.inside().get().devices().isEmpty());
            assertEquals("", full.fx.get(() -> model.problem().get()));
        }
    }

    private InsideModel inside() {
        return new InsideModel(
                full.hub.fleet().fleet(),
                full.hub.access().people(),
                () -> full.owner,
                full.background,
                full.events);
    }

    @Test
    void membersAreTickedAndWrittenAsAWhole() {
        var groups = full.hub.access().groups();
        Group group = groups.catalog().add(full.owner, new GroupForm("Band", null, null));
        Person ben = full.hub.access().people().add(full.owner, grownUp("Ben"));
        MembersModel.Doors doors = new MembersModel.Doors(groups, full.hub.access().people());
        try (MembersModel model =
                full.fx.get(
                        () ->
                                new MembersModel(
                                        doors,
                                        () -> full.owner,
                                        full.background,
                                        full.events,
                                        full.toasts))) {
            full.fx.run(() -> model.choose(group.id()));
            full.fx.await("everybody", () -> model.shown().get().persons().size() == 2);
            full.fx.run(() -> model.toggle(ben.id()));
            assertTrue(full.fx.get(() -> model.changed().get()));
            full.fx.run(model::save);
            full.fx.await("it is kept", () -> !model.changed().get());
            assertEquals(List.of(ben.id()), groups.members(full.owner, group.id()).personIds());
        }
    }

    private static NewPerson grownUp(String name) {
        List<Role> roles = List.of(Role.OPERATOR);
        return new NewPerson(name, null, PersonKind.ADULT, roles, null, null, null, null);
    }

    @Test
    void endingAllOthersLeavesThisConsoleSignedIn() {
        full.hub.session(folder.resolve("other"));
        full.hub.signInOwner(folder.resolve("second"));
        try (SignInsModel model = full.fx.get(this::signIns)) {
            full.fx.await("both", () -> model.shown().size() == 2);
            assertTrue(full.fx.get(model::seesAll));
            full.fx.run(model::endOthers);
            full.fx.await("one", () -> model.shown().size() == 1);
            assertTrue(full.fx.get(() -> model.shown().getFirst().current()));
        }
    }

    private SignInsModel signIns() {
        return new SignInsModel(
                full.hub.access().signIns(),
                () -> full.owner,
                full.background,
                full.events,
                full.toasts);
    }

    @Test
    void theRecordIsNarrowedAndTakenAwayAsAFile() throws IOException {
        full.hub.playlists().playlists().create(full.owner, new NewPlaylist("Sunday", null));
        var groups = full.hub.access().groups().catalog();
        groups.add(full.owner, new GroupForm("Band", null, null));
        Path file = folder.resolve("record.csv");
        try (AuditModel model = full.fx.get(this::audit)) {
            full.fx.await("acts", () -> model.acts().total().get() > 1);
            full.fx.run(() -> model.narrow(Wanted.ALL.action("group.add")));
            full.fx.await("the one", () -> model.acts().total().get() == 1);
            full.fx.await("its facets", () -> model.facets().get().actions().size() == 1);
            full.fx.run(() -> model.export(file));
            full.fx.await("the file", () -> Files.exists(file) && !model.exporting().get());
            assertEquals(2, Files.readAllLines(file).size());
            full.fx.run(() -> model.narrow(Wanted.ALL.outcome(Outcome.DENIED)));
            full.fx.await("none", () -> model.acts().total().get() == 0);
        }
    }

    private AuditModel audit() {
        return new AuditModel(
                full.hub.audit().log(), () -> full.owner, full.background, full.toasts);
    }

    @Test
    void theChainIsLookedAtInTheBackground() {
        var chain = full.hub.audit().chain();
        try (ChainModel model =
                full.fx.get(() -> new ChainModel(chain, () -> full.owner, full.background))) {
            full.fx.await("the end", () -> model.look().get() instanceof Look.Seen);
            assertTrue(
                    full.fx.get(
                            () ->
                                    model.look().get() instanceof Look.Seen(var state)
                                            && state instanceof ChainState.Intact));
        }
    }

    @Test
    void whoMayNotSeeHowTheHubIsIsToldWhy() {
        var guest = full.owner.within(Set.of(Permission.SIGNED_IN));
        try (SystemModel model =
                full.fx.get(
                        () ->
                                new SystemModel(
                                        new TestLook(),
                                        full.hub.fleet().fleet(),
                                        () -> guest,
                                        full.background,
                                        full.events))) {
            full.fx.await("why", () -> model.problem().get().contains("see whether all is well"));
            assertFalse(full.fx.get(() -> model.report().get() != null));
        }
    }
}
