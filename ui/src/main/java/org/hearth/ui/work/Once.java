package org.hearth.ui.work;

import java.util.function.Consumer;

/// Says what goes wrong again and again only once, until an empty sentence says that it is well. FX
/// thread only.
final class Once implements Consumer<String> {
    private final Consumer<String> listener;
    private String said = "";

    Once(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(String sentence) {
        if (!sentence.isEmpty() && !sentence.equals(said)) listener.accept(sentence);
        said = sentence;
    }
}
