package org.hearth.ui.shell;

import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.hearth.ui.control.Page;
import org.hearth.ui.look.LookModel;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.playing.NowPlayingBar;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;

/// The frame of a signed-in person: navigation, the open page, and what is playing.
public final class ShellPage implements Page {
    private static final double NARROW_BELOW = 1100;

    private final Disposer disposer = new Disposer();
    private final BorderPane view = new BorderPane();
    private final StackPane room = new StackPane();
    private final TopBar bar;
    private @Nullable Page page;

    /// @param playing the bar at the bottom, closed with the shell
    public ShellPage(ShellModel model, LookModel look, NowPlayingBar playing) {
        disposer.add(playing::close);
        bar = new TopBar(model, look, disposer);
        NavigationRail rail = new NavigationRail(model, disposer);
        view.getStyleClass().add(Styles.SHELL);
        view.setLeft(rail);
        BorderPane rest = new BorderPane(room);
        rest.setTop(bar);
        view.setCenter(rest);
        view.setBottom(playing);
        view.widthProperty()
                .subscribe(
                        width ->
                                rail.narrow(
                                        width.doubleValue() < NARROW_BELOW
                                                ? NavigationRail.Width.NARROW
                                                : NavigationRail.Width.WIDE));
        disposer.add(this::leave);
        disposer.watch(model.current(), this::go);
    }

    private void go(Destination destination) {
        leave();
        Page next = destination.page().get();
        page = next;
        bar.show(Texts.text(destination.titleKey()), next.tools());
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
    public void close() {
        disposer.close();
    }
}
