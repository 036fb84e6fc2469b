package org.hearth.ui.work;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The short messages that wait to be seen, oldest first. FX thread only.
public final class Toasts {
    private static final int MOST = 4;

    private final ObservableList<Toast> waiting = FXCollections.observableArrayList();
    private final ObservableList<Toast> shown = FXCollections.unmodifiableObservableList(waiting);

    /// One message.
    ///
    /// @param way out of it, such as undo; null when there is none
    public record Toast(Kind kind, String sentence, @Nullable Way way) {}

    /// What a message is.
    public enum Kind {
        DONE,
        PROBLEM
    }

    /// Something to do about it.
    public record Way(String label, Runnable action) {}

    /// What is to be seen now.
    public ObservableList<Toast> shown() {
        return shown;
    }

    /// Something went well.
    public void done(String sentence) {
        add(new Toast(Kind.DONE, sentence, null));
    }

    /// Something went well and can be taken back.
    public void done(String sentence, String label, Runnable action) {
        add(new Toast(Kind.DONE, sentence, new Way(label, action)));
    }

    /// Something went wrong.
    public void problem(String sentence) {
        add(new Toast(Kind.PROBLEM, sentence, null));
    }

    /// Says what goes wrong again and again only once, until an empty sentence says that it is
    /// well.
    public Consumer<String> once() {
        return new Once(this::problem);
    }

    /// It was seen.
    public void dismiss(Toast toast) {
        waiting.remove(toast);
    }

    /// All of them were somebody else's.
    public void clear() {
        waiting.clear();
    }

    /// The same message twice is one; of more than four the oldest go.
    private void add(Toast toast) {
        waiting.remove(toast);
        if (waiting.size() == MOST) waiting.removeFirst();
        waiting.add(toast);
    }
}
