package org.hearth.ui;

import javafx.beans.value.ObservableValue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.ui.control.Page;
import org.hearth.ui.devices.BoxModel;
import org.hearth.ui.devices.DeviceDoors;
import org.hearth.ui.devices.DeviceModels;
import org.hearth.ui.devices.DevicesModel;
import org.hearth.ui.devices.DevicesPage;
import org.hearth.ui.devices.FramesModel;
import org.hearth.ui.devices.HouseNames;
import org.hearth.ui.devices.JournalModel;
import org.hearth.ui.devices.KnocksModel;
import org.hearth.ui.devices.LetInModel;
import org.hearth.ui.shell.Destination;
import org.hearth.ui.shell.Destination.Section;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
import java.util.function.Supplier;

/// The place where the house looks after its devices.
final class DeviceRooms {
    private final ConsoleDoors doors;
    private final ConsoleSetup setup;
    private final Tools tools;
    private final Supplier<Caller> caller;

    DeviceRooms(ConsoleDoors doors, ConsoleSetup setup, Tools tools, Supplier<Caller> caller) {
        this.doors = doors;
        this.setup = setup;
        this.tools = tools;
        this.caller = caller;
    }

    List<Destination> house() {
        return List.of(
                new Destination("devices", Material2RoundAL.DEVICES, this::devices)
                        .in(Section.HOUSE, Permission.DEVICE_READ)
                        .counting(this::knocking));
    }

    /// How many boxes knock, in the navigation.
    private ObservableValue<Integer> knocking(Disposer until) {
        KnocksModel knocks = knocks();
        until.add(knocks::close);
        return knocks.count();
    }

    private KnocksModel knocks() {
        return new KnocksModel(
                doors.house().devices().inbox(), caller, tools.background(), tools.events());
    }

    private Page devices() {
        DeviceDoors of = doors.house().devices();
        HouseNames names = new HouseNames(doors.house().people(), doors.rights().resources());
        Background background = tools.background();
        KnocksModel knocks = knocks();
        DeviceModels models =
                new DeviceModels(
                        knocks,
                        new LetInModel(
                                knocks, of.inbox(), names, caller, background, tools.toasts()),
                        new JournalModel(of.journal(), caller, background, tools.events()),
                        new BoxModel(
                                doors.playback(),
                                of.care(),
                                caller,
                                background,
                                tools.events(),
                                tools.toasts()),
                        new FramesModel(of.care(), caller, background));
        DevicesModel devices =
                new DevicesModel(
                        of.fleet(), names, caller, background, tools.events(), tools.toasts());
        return new DevicesPage(devices, models, setup.addresses().get(), setup.clock());
    }
}
