package org.hearth.ui;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.catalog.Catalog;
import org.hearth.server.platform.catalog.CatalogForm;
import org.hearth.ui.audit.AuditModel;
import org.hearth.ui.audit.AuditPage;
import org.hearth.ui.audit.ChainModel;
import org.hearth.ui.catalog.Beside;
import org.hearth.ui.catalog.CatalogModel;
import org.hearth.ui.catalog.CatalogPage;
import org.hearth.ui.catalog.EntryFormModel;
import org.hearth.ui.control.Page;
import org.hearth.ui.groups.MembersCard;
import org.hearth.ui.groups.MembersModel;
import org.hearth.ui.places.InsideCard;
import org.hearth.ui.places.InsideModel;
import org.hearth.ui.shell.Destination;
import org.hearth.ui.shell.Destination.Section;
import org.hearth.ui.signins.SignInsModel;
import org.hearth.ui.signins.SignInsPage;
import org.hearth.ui.system.SystemModel;
import org.hearth.ui.system.SystemPage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The places from which the house is kept in order. A catalogue more is one line here.
final class HouseRooms {
    private final ConsoleDoors doors;
    private final ConsoleSetup setup;
    private final Tools tools;
    private final Supplier<Caller> caller;

    HouseRooms(ConsoleDoors doors, ConsoleSetup setup, Tools tools, Supplier<Caller> caller) {
        this.doors = doors;
        this.setup = setup;
        this.tools = tools;
        this.caller = caller;
    }

    List<Destination> destinations() {
        KeptRooms kept = new KeptRooms(doors.house().kept(), setup, tools, caller);
        DeviceRooms devices = new DeviceRooms(doors, setup, tools, caller);
        return Stream.of(house(), devices.house(), kept.house(), kept.care(), care())
                .<Destination>flatMap(List::stream)
                .toList();
    }

    private List<Destination> house() {
        return List.of(
                new Destination("places", Material2RoundMZ.PLACE, this::places)
                        .in(Section.HOUSE, Permission.PLACE_READ),
                new Destination("groups", Material2RoundAL.GROUP, this::groups)
                        .in(Section.HOUSE, Permission.AUTH_MANAGE));
    }

    private List<Destination> care() {
        return List.of(
                new Destination("signins", Material2RoundMZ.VPN_KEY, this::signIns)
                        .in(Section.CARE, Permission.PUBLIC),
                new Destination("audit", Material2RoundAL.HISTORY, this::audit)
                        .in(Section.CARE, Permission.AUDIT_READ),
                new Destination("system", Material2RoundMZ.SPEED, this::system)
                        .in(Section.CARE, Permission.HEALTH_READ));
    }

    private Page places() {
        InsideModel inside =
                new InsideModel(
                        doors.fleet(),
                        doors.house().people(),
                        caller,
                        tools.background(),
                        tools.events());
        return catalogue(doors.house().places(), Material2RoundMZ.PLACE, new InsideCard(inside));
    }

    private Page groups() {
        MembersModel members =
                new MembersModel(
                        new MembersModel.Doors(doors.house().groups(), doors.house().people()),
                        caller,
                        tools.background(),
                        tools.events(),
                        tools.toasts());
        return catalogue(
                doors.house().groups().catalog(), Material2RoundAL.GROUP, new MembersCard(members));
    }

    private <V, D extends CatalogForm> Page catalogue(
            Catalog<?, V, D> door, Ikon sign, @Nullable Beside<V> beside) {
        CatalogModel<V, D> list =
                new CatalogModel<>(door, caller, tools.background(), tools.events());
        EntryFormModel<V, D> form =
                new EntryFormModel<>(
                        list, door, caller, tools.background(), tools.events(), tools.toasts());
        return new CatalogPage<>(sign, list, form, beside);
    }

    private Page signIns() {
        return new SignInsPage(
                new SignInsModel(
                        doors.house().signIns(),
                        caller,
                        tools.background(),
                        tools.events(),
                        tools.toasts()),
                setup.clock());
    }

    private Page audit() {
        return new AuditPage(
                new AuditModel(doors.house().record(), caller, tools.background(), tools.toasts()),
                new ChainModel(doors.house().chain(), caller, tools.background()));
    }

    private Page system() {
        SystemModel system =
                new SystemModel(
                        doors.house().look(),
                        doors.fleet(),
                        caller,
                        tools.background(),
                        tools.events());
        return new SystemPage(system, setup.addresses().get());
    }
}
