package org.hearth.devices.video.driver;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.hearth.devices.audio.Unplayable;
import org.hearth.devices.audio.driver.WorkerThread;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/// Keeps the store filled from the film that is on. Lives on the decoder thread.
final class PicturesAhead {
    /// How long a film whose pictures tell no length holds its last one.
    private static final long LAST_NANOS = 40_000_000;

    /// Nobody looks at one picture for longer; such a time is damaged.
    private static final long LONGEST_NANOS = 10_000_000_000L;

    private static final long FIRST_STEP_NANOS = 2_000_000_000L;

    private final PictureStore store;
    private final ReelNews news;
    private final Lateness lateness;
    private @Nullable FilmReel reel;
    private @Nullable Painter painter;

    /// The last picture before the wanted place: what is seen there.
    private @Nullable AVFrame held;

    private long heldPlace;
    private boolean isHolding;
    private Size screen = Size.LARGEST;
    private long run;
    private long target;

    /// How far before that the search began.
    private long back;

    private boolean isSeeking;
    private boolean isOver = true;
    private long end;

    PicturesAhead(PictureStore store, FilmClock clock, ReelNews news) {
        this.store = store;
        this.news = news;
        this.lateness = new Lateness(clock);
    }

    /// Opens a film and goes to a place in it.
    void start(long newRun, Path film, Duration from) {
        halt();
        run = newRun;
        try {
            FilmReel opened = FilmReel.open(film);
            reel = opened;
            news.opened(run, opened.length(), opened.hasSound());
            aim(opened, from);
        } catch (Unplayable unplayable) {
            news.failed(run, unplayable.sentence());
        }
    }

    void seek(long newRun, Duration to) {
        run = newRun;
        FilmReel open = reel;
        if (open != null) aim(open, to);
    }

    void fit(Size newScreen) {
        screen = newScreen;
    }

    void halt() {
        if (reel != null) reel.close();
        reel = null;
        if (painter != null) painter.close();
        painter = null;
        if (held != null) av_frame_free(held);
        held = null;
        isHolding = false;
        isOver = true;
    }

    /// Decodes one picture and says how long to wait for the next.
    Duration step() {
        FilmReel open = reel;
        if (open == null || isOver || store.isFull()) return WorkerThread.UNTIL_POSTED;
        try {
            decode(open);
        } catch (Unplayable unplayable) {
            fail(unplayable.sentence());
        }
        return Duration.ZERO;
    }

    /// Gives up the film after something that should not happen.
    void failed(Throwable cause) {
        String reason =
                cause instanceof LinkageError
                        ? "The decoder of films does not fit this machine."
                        : "The decoder failed at this film.";
        fail(reason);
    }

    private void fail(String sentence) {
        halt();
        news.failed(run, sentence);
    }

    private void aim(FilmReel open, Duration to) {
        target = to.toNanos();
        end = 0;
        back = 0;
        isSeeking = true;
        isHolding = false;
        isOver = false;
        lateness.forget();
        open.hurry(false);
        open.seek(to);
    }

    private void decode(FilmReel open) throws Unplayable {
        switch (open.next()) {
            case FRAME -> take(open);
            case NOTHING_YET -> {}
            case END -> finish(open);
        }
    }

    private void take(FilmReel open) throws Unplayable {
        AVFrame frame = open.frame();
        long place = open.place();
        long length = open.shownFor();
        end = Math.max(end, place + (length > 0 ? Math.min(length, LONGEST_NANOS) : LAST_NANOS));
        if (isSeeking && place <= target) {
            hold(frame, place);
            return;
        }
        if (isSeeking && !isHolding && stepBack(open)) return;
        if (isSeeking) showHeld(open);
        if (lateness.isToBeDropped(place)) store.drop();
        else paint(open, frame, place);
        open.hurry(lateness.isFarBehind(place));
    }

    /// Begins further before the wanted place, for files that are searched only roughly; says
    /// whether it can.
    private boolean stepBack(FilmReel open) {
        if (back >= target) return false;
        back = back == 0 ? FIRST_STEP_NANOS : back * 4;
        open.seek(Duration.ofNanos(Math.max(0, target - back)));
        return true;
    }

    private void hold(AVFrame frame, long place) {
        AVFrame keeping = held == null ? av_frame_alloc() : held;
        held = keeping;
        av_frame_unref(keeping);
        av_frame_move_ref(keeping, frame);
        heldPlace = place;
        isHolding = true;
    }

    private void showHeld(FilmReel open) throws Unplayable {
        isSeeking = false;
        if (isHolding && held != null) paint(open, held, heldPlace);
        isHolding = false;
    }

    private void finish(FilmReel open) throws Unplayable {
        if (isSeeking && !isHolding && stepBack(open)) return;
        if (isSeeking) showHeld(open);
        isOver = true;
        news.over(run, end);
    }

    private void paint(FilmReel open, AVFrame frame, long place) throws Unplayable {
        Painter painting = painter == null ? new Painter() : painter;
        painter = painting;
        int turn = open.turn();
        Size size = screen.fit(frame.width(), frame.height(), open.pointWidth(frame), turn);
        Picture picture = store.take();
        if (picture == null) return;
        picture.prepare(size.width(), size.height(), turn, place);
        if (!painting.paint(frame, size, picture)) {
            store.giveBack(picture);
            throw new Unplayable("The film has pictures in a form that cannot be shown.");
        }
        store.put(run, picture);
    }
}
