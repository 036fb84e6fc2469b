package org.hearth.ui;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.ui.control.Page;
import org.hearth.ui.picklists.PickListsModel;
import org.hearth.ui.picklists.PickListsPage;
import org.hearth.ui.retention.RetentionModel;
import org.hearth.ui.retention.RetentionPage;
import org.hearth.ui.shell.Destination;
import org.hearth.ui.shell.Destination.Section;
import org.hearth.ui.values.ParameterModel;
import org.hearth.ui.values.SettingDoors;
import org.hearth.ui.values.ValuesModel;
import org.hearth.ui.values.ValuesPage;
import org.hearth.ui.vault.SecretModel;
import org.hearth.ui.vault.VaultDoors;
import org.hearth.ui.vault.VaultModel;
import org.hearth.ui.vault.VaultPage;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.function.Supplier;

/// The places where the house says what holds in it: settings, lists, secrets, and what is kept.
final class KeptRooms {
    private final KeptDoors doors;
    private final ConsoleSetup setup;
    private final Tools tools;
    private final Supplier<Caller> caller;

    KeptRooms(KeptDoors doors, ConsoleSetup setup, Tools tools, Supplier<Caller> caller) {
        this.doors = doors;
        this.setup = setup;
        this.tools = tools;
        this.caller = caller;
    }

    List<Destination> house() {
        return List.of(
                new Destination("picklists", Material2RoundAL.LIST_ALT, this::lists)
                        .in(Section.HOUSE, Permission.SETTINGS_READ)
                        .ofTheHouse());
    }

    List<Destination> care() {
        return List.of(
                new Destination("values", Material2RoundMZ.TUNE, this::values)
                        .in(Section.CARE, Permission.SETTINGS_READ),
                new Destination("vault", Material2RoundAL.LOCK, this::vault)
                        .in(Section.CARE, Permission.SECRET_MANAGE),
                new Destination("retention", Material2RoundAL.HOURGLASS_EMPTY, this::retention)
                        .in(Section.CARE, Permission.SETTINGS_READ)
                        .ofTheHouse());
    }

    private Page values() {
        SettingDoors settings =
                new SettingDoors(doors.settings(), doors.parameters(), doors.vault());
        return new ValuesPage(
                new ValuesModel(settings, caller, tools.background(), tools.events()),
                new ParameterModel(settings, caller, tools.background(), tools.toasts()));
    }

    private Page lists() {
        return new PickListsPage(
                new PickListsModel(
                        doors.lists(), caller, tools.background(), tools.events(), tools.toasts()));
    }

    private Page vault() {
        VaultDoors vault = new VaultDoors(doors.vault(), doors.keys(), doors.settings());
        return new VaultPage(
                new VaultModel(vault, caller, tools.background(), tools.events(), tools.toasts()),
                new SecretModel(vault, caller, tools.background(), tools.toasts()),
                setup.clock());
    }

    private Page retention() {
        return new RetentionPage(
                new RetentionModel(doors.retention(), caller, tools.background(), tools.toasts()));
    }
}
