package org.hearth.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.control.Page;
import org.hearth.ui.entry.ConsoleSession;
import org.hearth.ui.entry.ConsoleWays;
import org.hearth.ui.entry.EntryModel;
import org.hearth.ui.entry.EntryState;
import org.hearth.ui.entry.FallBackNotice;
import org.hearth.ui.entry.IdleLimit;
import org.hearth.ui.entry.IdleModel;
import org.hearth.ui.entry.SignInModel;
import org.hearth.ui.entry.SignInPage;
import org.hearth.ui.entry.StartingPage;
import org.hearth.ui.entry.Touches;
import org.hearth.ui.entry.WizardModel;
import org.hearth.ui.entry.WizardPage;
import org.hearth.ui.look.Appearance;
import org.hearth.ui.look.LocalSettings;
import org.hearth.ui.look.LookModel;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.PeopleModel;
import org.hearth.ui.shell.ToastLayer;
import org.hearth.ui.shell.WindowSize;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// One stage and what is in it: the way in, then the shell. FX thread only.
final class ConsoleWindow implements AutoCloseable {
    private final Disposer disposer = new Disposer();
    private final Toasts toasts = new Toasts();
    private final StackPane room = new StackPane();
    private final Stage stage;
    private final ConsoleDoors doors;
    private final ConsoleSetup setup;
    private final Background background;
    private final FxEvents events;
    private final LookModel look;
    private final ConsoleSession session;
    private final EntryModel entry;
    private final IdleModel idle;
    private final ConsoleWays ways;
    private @Nullable Page page;
    private @Nullable Background signIn;
    private @Nullable Rooms rooms;
    private @Nullable EntryState shown;

    ConsoleWindow(Stage stage, ConsoleDoors doors, ConsoleSetup setup) {
        this.stage = stage;
        this.doors = doors;
        this.setup = setup;
        doors.house().kept().settings().declare(PeopleModel.GUEST_DAYS);
        background = Background.ofWindow(toasts::problem);
        disposer.add(background::close);
        events = new FxEvents(doors.bus(), background);
        look =
                new LookModel(
                        new LocalSettings(
                                setup.folder().resolve("console.properties"), background));
        session =
                new ConsoleSession(
                        doors.frontDoor(),
                        doors.authenticator(),
                        setup.name(),
                        ConsoleSetup.token(setup.folder()));
        entry = new EntryModel(doors.household(), session, background, events);
        disposer.add(entry::close);
        idle =
                new IdleModel(
                        new IdleLimit(doors.house().kept().settings(), doors.fleet()),
                        setup.clock(),
                        background,
                        events,
                        entry::fallBack);
        disposer.add(idle::close);
        ways =
                new ConsoleWays(
                        doors.rights().people(),
                        doors.rights().pins(),
                        doors.fleet(),
                        session,
                        setup.name(),
                        setup.clock());
        disposer.add(this::leave);
    }

    LookModel look() {
        return look;
    }

    Stage stage() {
        return stage;
    }

    void open() {
        StackPane root =
                new StackPane(
                        room, new FallBackNotice(idle, disposer), new ToastLayer(toasts, disposer));
        new Touches(idle::touched, disposer);
        Scene scene = new Scene(root);
        new Appearance(scene, look, disposer);
        stage.setTitle(Texts.text("brand"));
        stage.setScene(scene);
        stage.setOnCloseRequest(this::closing);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(640, room.getWidth()));
        stage.setMinHeight(Math.min(480, room.getHeight()));
        WindowSize.on(room.getWidth(), room.getHeight()).give(stage, room);
        disposer.watch(entry.state(), this::show);
        stage.show();
        entry.begin();
    }

    private void closing(WindowEvent request) {
        if (page != null && !page.mayLeave()) request.consume();
    }

    private void show(EntryState state) {
        EntryState before = shown;
        shown = state;
        if (rooms != null && isOn(before, state)) {
            state.inside().ifPresent(rooms::become);
            return;
        }
        leave();
        if (state instanceof EntryState.Visiting) idle.start();
        else idle.stop();
        if (before instanceof EntryState.Visiting && state instanceof EntryState.SignedIn in) {
            toasts.done(Texts.text("kiosk.back", in.person().name()));
        }
        Page next =
                switch (state) {
                    case EntryState.Starting _ -> StartingPage.waiting();
                    case EntryState.Unreachable(String sentence) ->
                            StartingPage.unreachable(sentence, entry::begin);
                    case EntryState.Welcome _ ->
                            new WizardPage(
                                    new WizardModel(
                                            doors.household(),
                                            doors.roots(),
                                            session,
                                            background,
                                            entry));
                    case EntryState.SignedOut _ -> new SignInPage(new SignInModel(entry));
                    case EntryState.SignedIn in -> rooms(in).shell();
                    case EntryState.Visiting visiting -> rooms(visiting.guest()).shell();
                };
        page = next;
        room.getChildren().setAll(next.view());
        next.shown();
    }

    /// Whether whoever was in is still in, perhaps with another name or other rights.
    private static boolean isOn(@Nullable EntryState before, EntryState now) {
        if (before == null || !before.getClass().equals(now.getClass())) return false;
        Optional<Caller> caller = now.inside().map(EntryState.SignedIn::caller);
        return caller.isPresent()
                && caller.equals(before.inside().map(EntryState.SignedIn::caller));
    }

    private Rooms rooms(EntryState.SignedIn in) {
        Background own = background.forOneSignIn();
        signIn = own;
        Tools tools = new Tools(own, new FxEvents(doors.bus(), own), toasts, look);
        Rooms next = new Rooms(doors, setup, tools, in, entry, ways);
        rooms = next;
        return next;
    }

    /// Nothing of whoever was in stays on the screen or comes to it later.
    private void leave() {
        if (signIn != null) signIn.drop();
        signIn = null;
        rooms = null;
        if (page != null) page.close();
        page = null;
        toasts.clear();
        List.copyOf(Window.getWindows()).stream().filter(this::isOver).forEach(Window::hide);
    }

    private boolean isOver(Window window) {
        return switch (window) {
            case Stage dialog -> stage.equals(dialog.getOwner());
            case PopupWindow popup -> stage.equals(popup.getOwnerWindow());
            default -> false;
        };
    }

    @Override
    public void close() {
        disposer.close();
    }
}
