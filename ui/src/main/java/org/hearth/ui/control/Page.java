package org.hearth.ui.control;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.List;

/// Something that fills the window or the room that the shell leaves. FX thread only.
///
/// A page is made when somebody goes there and closed when they leave; it shows a model and has no
/// rules of its own.
public interface Page extends AutoCloseable {

    /// What is shown; the same node each time.
    Parent view();

    /// What the shell puts beside the page's title.
    default List<Node> tools() {
        return List.of();
    }

    /// Whether somebody has filled in something here that differs from what is kept.
    default boolean isUnsaved() {
        return false;
    }

    /// Whether one may go elsewhere: asks where that would lose something. Only while it is in the
    /// window.
    default boolean mayLeave() {
        return !isUnsaved() || Confirm.leave(view());
    }

    /// Goes elsewhere, unless that would lose something and the person would rather stay.
    default void leaveFor(Runnable elsewhere) {
        if (mayLeave()) elsewhere.run();
    }

    /// Called once it is in the window: the place to put the focus.
    default void shown() {}

    @Override
    default void close() {}
}
