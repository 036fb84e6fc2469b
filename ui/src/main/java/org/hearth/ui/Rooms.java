package org.hearth.ui;

import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.control.Page;
import org.hearth.ui.entry.EntryModel;
import org.hearth.ui.entry.EntryState;
import org.hearth.ui.home.HomePage;
import org.hearth.ui.settings.PairingModel;
import org.hearth.ui.settings.SettingsPage;
import org.hearth.ui.shell.Destination;
import org.hearth.ui.shell.ShellModel;
import org.hearth.ui.shell.ShellPage;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// All places of a signed-in person, as data: the list of destinations is the navigation.
final class Rooms {
    private final ConsoleDoors doors;
    private final ConsoleSetup setup;
    private final Tools tools;
    private final Caller caller;
    private final ShellModel model;

    Rooms(
            ConsoleDoors doors,
            ConsoleSetup setup,
            Tools tools,
            EntryState.SignedIn in,
            EntryModel entry) {
        this.doors = doors;
        this.setup = setup;
        this.tools = tools;
        caller = in.caller();
        model = new ShellModel(destinations(), in.person(), entry::signOut);
    }

    /// The frame with the first place open.
    Page shell() {
        return new ShellPage(model, tools.look(), null);
    }

    private List<Destination> destinations() {
        return List.of(
                new Destination("home", Material2RoundAL.HOME, this::home),
                new Destination("settings", Material2RoundMZ.SETTINGS, this::settings));
    }

    private Page home() {
        return new HomePage(() -> model.open("settings"));
    }

    private Page settings() {
        PairingModel pairing =
                new PairingModel(
                        doors.fleet(), caller, tools.background(), tools.events(), setup.clock());
        return new SettingsPage(pairing, tools.look(), setup.addresses().get());
    }
}
