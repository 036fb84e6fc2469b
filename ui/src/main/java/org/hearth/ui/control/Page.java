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

    /// Called once it is in the window: the place to put the focus.
    default void shown() {}

    @Override
    default void close() {}
}
