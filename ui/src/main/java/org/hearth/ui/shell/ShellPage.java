package org.hearth.ui.shell;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.hearth.ui.control.Page;
import org.hearth.ui.entry.EntryState;
import org.hearth.ui.look.Styles;
import org.hearth.ui.playing.NowPlayingBar;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// The frame of a signed-in person: navigation, the open page, and what is playing.
public final class ShellPage implements Page {
    private static final double NARROW_BELOW = 1100;

    private final Disposer disposer = new Disposer();
    private final BorderPane frame = new BorderPane();
    private final StackPane view = new StackPane(frame);
    private final StackPane room = new StackPane();
    private final TopBar bar;
    private @Nullable Page page;

    /// @param playing the bar at the bottom, closed with the shell
    /// @param over make what may cover all of it, and end with the shell; what is covered cannot be
    ///   reached
    public ShellPage(
            ShellModel model,
            NowPlayingBar playing,
            List<Function<? super Disposer, ? extends Node>> over) {
        disposer.add(playing::close);
        bar = new TopBar(model, disposer);
        NavigationRail rail = new NavigationRail(model, disposer);
        frame.getStyleClass().add(Styles.SHELL);
        frame.setLeft(rail);
        BorderPane rest = new BorderPane(room);
        rest.setTop(bar);
        frame.setCenter(rest);
        frame.setBottom(playing);
        view.widthProperty()
                .subscribe(
                        width ->
                                rail.narrow(
                                        width.doubleValue() < NARROW_BELOW
                                                ? NavigationRail.Width.NARROW
                                                : NavigationRail.Width.WIDE));
        frame.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, playing));
        disposer.add(this::leave);
        BooleanExpression covered = new SimpleBooleanProperty();
        for (Function<? super Disposer, ? extends Node> one : over) {
            Node layer = one.apply(disposer);
            view.getChildren().add(layer);
            covered = covered.or(layer.visibleProperty());
        }
        frame.disableProperty().bind(covered);
        disposer.watch(model.current(), this::go);
        disposer.add(
                model.in().subscribe((before, now) -> become(model, before, now))::unsubscribe);
        model.ask(this::mayLeave);
    }

    /// Space holds and goes on, unless what has the focus is worked with it. Lists are not: there
    /// it would only choose what is chosen already.
    private static void pressed(KeyEvent event, NowPlayingBar playing) {
        if (event.getCode() != KeyCode.SPACE) return;
        switch (event.getTarget()) {
            case TextInputControl _, ButtonBase _, ComboBoxBase<?> _ -> {}
            default -> {
                playing.toggle();
                event.consume();
            }
        }
    }

    /// A page says what somebody may do there when it is made: with other rights it is made again,
    /// unless something was begun that would be lost.
    private void become(ShellModel model, EntryState.SignedIn before, EntryState.SignedIn now) {
        Destination here = model.current().get();
        boolean isSame = before.may().equals(now.may());
        if (!isSame && here.isFor(now) && !isUnsaved()) go(here);
    }

    private void go(Destination destination) {
        leave();
        Page next = destination.page().get();
        page = next;
        bar.show(destination.title(), next.tools());
        room.getChildren().setAll(next.view());
        next.shown();
    }

    private void leave() {
        if (page == null) return;
        page.close();
        page = null;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public boolean isUnsaved() {
        return page != null && page.isUnsaved();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
