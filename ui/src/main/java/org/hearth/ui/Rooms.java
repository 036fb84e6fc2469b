package org.hearth.ui;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.ui.actions.ActionsModel;
import org.hearth.ui.actions.ActionsPage;
import org.hearth.ui.actions.RecentModel;
import org.hearth.ui.actions.TrialModel;
import org.hearth.ui.control.Page;
import org.hearth.ui.entry.ConsoleWays;
import org.hearth.ui.entry.EntryModel;
import org.hearth.ui.entry.EntryState;
import org.hearth.ui.entry.WhoLayer;
import org.hearth.ui.entry.WhoModel;
import org.hearth.ui.home.HomeModel;
import org.hearth.ui.home.HomePage;
import org.hearth.ui.media.Covers;
import org.hearth.ui.media.ItemActions;
import org.hearth.ui.media.MediaModel;
import org.hearth.ui.media.MediaPage;
import org.hearth.ui.media.ScanModel;
import org.hearth.ui.people.AccountModel;
import org.hearth.ui.people.AnswersModel;
import org.hearth.ui.people.GrantsModel;
import org.hearth.ui.people.IdentitiesModel;
import org.hearth.ui.people.LockoutModel;
import org.hearth.ui.people.PeopleModel;
import org.hearth.ui.people.PeoplePage;
import org.hearth.ui.people.PersonModels;
import org.hearth.ui.playing.NowPlayingBar;
import org.hearth.ui.playing.PlayersModel;
import org.hearth.ui.playing.QueueModel;
import org.hearth.ui.playing.Whereabouts;
import org.hearth.ui.playlists.EntriesModel;
import org.hearth.ui.playlists.PlaylistsModel;
import org.hearth.ui.playlists.PlaylistsPage;
import org.hearth.ui.rights.PoliciesModel;
import org.hearth.ui.rights.PoliciesPage;
import org.hearth.ui.rights.RightsDoors;
import org.hearth.ui.rights.WhyModel;
import org.hearth.ui.settings.LatelyModel;
import org.hearth.ui.settings.PairingModel;
import org.hearth.ui.settings.SettingsPage;
import org.hearth.ui.settings.SoundModel;
import org.hearth.ui.shell.Destination;
import org.hearth.ui.shell.Destination.Section;
import org.hearth.ui.shell.ShellModel;
import org.hearth.ui.shell.ShellPage;
import org.hearth.ui.viewer.ItemOpening;
import org.hearth.ui.viewer.OwnProgram;
import org.hearth.ui.viewer.ViewerLayer;
import org.hearth.ui.viewer.ViewerModel;
import org.hearth.ui.work.Background;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// All places of a signed-in person, as data: the list of destinations is the navigation.
final class Rooms {
    private final ConsoleDoors doors;
    private final ConsoleSetup setup;
    private final Tools tools;
    private final Supplier<Caller> caller;
    private final WhoModel who;
    private final ShellModel model;
    private final Covers covers;
    private final PlayersModel players;
    private final QueueModel queue;
    private final Whereabouts whereabouts;
    private final ViewerModel viewer;
    private final OwnProgram program;
    private final ItemOpening opening;

    Rooms(
            ConsoleDoors doors,
            ConsoleSetup setup,
            Tools tools,
            EntryState.SignedIn in,
            EntryModel entry,
            ConsoleWays ways) {
        this.doors = doors;
        this.setup = setup;
        this.tools = tools;
        caller = () -> entry.latest(in.caller());
        who = new WhoModel(entry, ways, caller, tools.background(), this::mayLeave);
        model = new ShellModel(destinations(), in, who::open);
        covers = new Covers(doors.library(), caller, tools.background());
        players =
                new PlayersModel(
                        doors.playback(),
                        caller,
                        tools.background(),
                        tools.events(),
                        tools.toasts());
        queue =
                new QueueModel(
                        players,
                        doors.playback(),
                        doors.library(),
                        caller,
                        tools.background(),
                        tools.toasts());
        whereabouts =
                new Whereabouts(
                        doors.rights().resources(), caller, tools.background(), tools.events());
        viewer = new ViewerModel(doors.library(), caller, tools.background());
        program = new OwnProgram(viewer, tools.background());
        opening = new ItemOpening(players, viewer, program, tools.toasts());
    }

    /// The frame with the first place open.
    Page shell() {
        return new ShellPage(
                model,
                new NowPlayingBar(players, queue, whereabouts, covers),
                List.of(
                        disposer ->
                                new ViewerLayer(
                                        viewer,
                                        program,
                                        doors.films(),
                                        tools.background(),
                                        disposer),
                        disposer -> new WhoLayer(who, tools.look(), disposer)));
    }

    private boolean mayLeave() {
        return model.mayLeave();
    }

    /// The same sign-in, with another name or other rights: who is where they may be stays there.
    void become(EntryState.SignedIn next) {
        boolean isOther = !model.in().get().may().equals(next.may());
        model.become(next);
        if (!isOther) return;
        players.again();
        whereabouts.again();
        viewer.again();
    }

    private List<Destination> destinations() {
        List<Destination> own =
                List.of(
                        new Destination("home", Material2RoundAL.HOME, this::home),
                        new Destination("media", Material2RoundAL.LIBRARY_MUSIC, this::media),
                        new Destination("playlists", Material2RoundMZ.QUEUE_MUSIC, this::playlists),
                        new Destination("people", Material2RoundMZ.PEOPLE, this::people)
                                .in(Section.HOUSE, Permission.PERSON_READ),
                        new Destination("policies", Material2RoundMZ.POLICY, this::policies)
                                .in(Section.HOUSE, Permission.AUTH_MANAGE),
                        new Destination("actions", Material2RoundAL.FLASH_ON, this::actions)
                                .in(Section.CARE, Permission.PUBLIC),
                        new Destination("settings", Material2RoundMZ.SETTINGS, this::settings)
                                .in(Section.CARE, Permission.PUBLIC));
        HouseRooms house = new HouseRooms(doors, setup, tools, caller);
        return Stream.of(own, house.destinations()).<Destination>flatMap(List::stream).toList();
    }

    private Page home() {
        HomeModel home = new HomeModel(doors.library(), caller, tools.background(), tools.events());
        return new HomePage(
                home,
                folders(),
                players,
                whereabouts,
                covers,
                opening,
                () -> model.open("settings"));
    }

    private Page media() {
        MediaModel media =
                new MediaModel(doors.library(), caller, tools.background(), tools.events());
        ItemActions actions =
                new ItemActions(
                        queue, doors.playlists(), caller, tools.background(), tools.toasts());
        return new MediaPage(media, folders(), covers, actions, opening);
    }

    private Page playlists() {
        PlaylistsModel lists =
                new PlaylistsModel(
                        doors.playlists(),
                        caller,
                        tools.background(),
                        tools.events(),
                        tools.toasts());
        EntriesModel entries =
                new EntriesModel(
                        lists, doors.playlists(), caller, tools.background(), tools.toasts());
        return new PlaylistsPage(lists, entries, players, covers);
    }

    private Page actions() {
        return new ActionsPage(
                new ActionsModel(doors.actions(), caller, tools.background()),
                new TrialModel(doors.actions(), caller, tools.background()),
                new RecentModel(doors.actions(), caller, tools.background(), tools.events()));
    }

    private Page people() {
        RightsDoors rights = doors.rights();
        Background background = tools.background();
        return new PeoplePage(
                new PeopleModel(rights, caller, background, tools.events()),
                new PersonModels(
                        new AnswersModel(rights, caller, background, tools.events()),
                        new GrantsModel(rights, caller, background, tools.events()),
                        new AccountModel(
                                rights.people(),
                                rights.pins(),
                                doors.household(),
                                caller,
                                background,
                                tools.toasts()),
                        new LockoutModel(
                                rights.lockouts(),
                                caller,
                                background,
                                tools.events(),
                                setup.clock()),
                        new IdentitiesModel(
                                rights.identities(),
                                caller,
                                background,
                                tools.events(),
                                tools.toasts()),
                        new PairingModel(
                                doors.fleet(), caller, background, tools.events(), setup.clock()),
                        setup.addresses().get(),
                        setup.clock()));
    }

    private Page policies() {
        return new PoliciesPage(
                new PoliciesModel(
                        doors.rights(), caller, tools.background(), tools.events(), tools.toasts()),
                new WhyModel(doors.rights(), caller, tools.background()));
    }

    private Page settings() {
        PairingModel pairing =
                new PairingModel(
                        doors.fleet(), caller, tools.background(), tools.events(), setup.clock());
        SoundModel sound = new SoundModel(doors.sound(), tools.background(), tools.toasts());
        LatelyModel lately =
                new LatelyModel(doors.house().record(), caller, tools.background(), tools.events());
        return new SettingsPage(
                pairing, lately, folders(), sound, tools.look(), setup.addresses().get());
    }

    private ScanModel folders() {
        return new ScanModel(
                doors.roots(), caller, tools.background(), tools.events(), tools.toasts());
    }
}
