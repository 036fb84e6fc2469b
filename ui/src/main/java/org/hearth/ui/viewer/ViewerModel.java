package org.hearth.ui.viewer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaState;
import org.hearth.server.media.MediaType;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Failure;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Which photo or film is looked at over the whole window. FX thread only.
///
/// Leafing skips what cannot be looked at; a part of a long list that is not here yet is waited
/// for.
public final class ViewerModel implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(50);
    private static final int MOST_WAITS = 100;
    private static final Row NOTHING = Row.of(List.of());

    private final ReadOnlyObjectWrapper<@Nullable MediaItem> item = new ReadOnlyObjectWrapper<>();
    private final MediaLibrary library;
    private final Supplier<Caller> caller;
    private final Background background;
    private Row row = NOTHING;
    private int at;
    private Work waiting = Work.none();

    /// Looks at nothing yet.
    public ViewerModel(MediaLibrary library, Supplier<Caller> caller, Background background) {
        this.library = library;
        this.caller = caller;
        this.background = background;
    }

    /// What is looked at; null when nothing is.
    public ReadOnlyObjectProperty<@Nullable MediaItem> item() {
        return item.getReadOnlyProperty();
    }

    /// Whether this can be looked at here.
    public static boolean canShow(MediaItem wanted) {
        return wanted.state() == MediaState.PRESENT
                && (wanted.type() == MediaType.IMAGE || wanted.type() == MediaType.VIDEO);
    }

    /// Looks at one item of a row.
    public void open(Row among, int index) {
        MediaItem wanted = among.items().apply(index);
        if (wanted == null || !canShow(wanted)) return;
        waiting.close();
        row = among;
        at = index;
        item.set(wanted);
    }

    /// The one after this.
    public void next() {
        seek(at, 1, 0);
    }

    /// The one before this.
    public void previous() {
        seek(at, -1, 0);
    }

    /// Looks at nothing any more.
    public void leave() {
        waiting.close();
        row = NOTHING;
        item.set(null);
    }

    /// Looks away where it is not this person's to see any more.
    public void again() {
        MediaItem now = item.get();
        if (now == null) return;
        background.ask(
                () -> library.item(caller.get(), now.id()),
                _ -> {},
                failure -> {
                    if (failure instanceof Failure.Lasting && now.equals(item.get())) leave();
                });
    }

    /// Where an item's file lies.
    public Work file(MediaItem wanted, Consumer<? super Path> then, Consumer<String> failed) {
        return background.run(() -> library.path(caller.get(), wanted.id()), then, failed);
    }

    /// A film's file and where this person stopped in it, both as they are now: the item of a row
    /// may be an hour old.
    public Work film(MediaItem wanted, Consumer<? super Film> then, Consumer<String> failed) {
        return background.run(
                () -> {
                    long positionMs = library.item(caller.get(), wanted.id()).positionMs();
                    return new Film(library.path(caller.get(), wanted.id()), positionMs);
                },
                then,
                failed);
    }

    /// What is needed to go on with a film.
    public record Film(Path file, long positionMs) {}

    /// Remembers where in a film this person stopped.
    public void stoppedAt(MediaItem film, long positionMs) {
        background.act(() -> library.stopAt(caller.get(), film.id(), positionMs), () -> {});
    }

    private void seek(int from, int step, int waits) {
        waiting.close();
        if (item.get() == null) return;
        for (int i = from + step; i >= 0 && i < row.size().getAsInt(); i += step) {
            MediaItem one = row.items().apply(i);
            int before = i - step;
            if (one == null) {
                if (waits < MOST_WAITS)
                    waiting = background.later(WAIT, () -> seek(before, step, waits + 1));
                return;
            }
            if (canShow(one)) {
                at = i;
                item.set(one);
                return;
            }
        }
    }

    @Override
    public void close() {
        leave();
    }
}
