package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.driver.Decoded.Sound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Tells what is heard now from what was written to the line and what the line still holds. Never
/// goes backwards within a run, whatever the line says. One thread at a time.
final class HeardClock {
    /// A place in a track, in frames.
    record Heard(Track track, long position) {}

    private record Stretch(Track track, long position, long start, long end) {
        boolean continuesAt(Sound sound) {
            return track.equals(sound.track()) && position + end - start == sound.position();
        }
    }

    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private long written;
    private long heard;

    /// Forgets everything written; the line has been emptied.
    void restart() {
        stretches.clear();
        heard = written;
    }

    void wrote(Sound sound) {
        long start = written;
        written += sound.frames();
        Stretch last = stretches.peekLast();
        if (last != null && last.continuesAt(sound)) {
            stretches.removeLast();
            stretches.add(new Stretch(last.track(), last.position(), last.start(), written));
        } else {
            stretches.add(new Stretch(sound.track(), sound.position(), start, written));
        }
    }

    /// True when sound of this order is on the line.
    boolean holds(Cue cue) {
        return stretches.stream().anyMatch(stretch -> stretch.track().cue().equals(cue));
    }

    /// What is heard while the line still holds `pending` frames; empty before the first write.
    Optional<Heard> heard(int pending) {
        heard = Math.max(heard, written - pending);
        while (stretches.size() > 1 && stretches.getFirst().end() <= heard) {
            stretches.removeFirst();
        }
        return Optional.ofNullable(stretches.peekFirst()).map(this::place);
    }

    private Heard place(Stretch stretch) {
        long into = Math.min(heard, stretch.end()) - stretch.start();
        return new Heard(stretch.track(), stretch.position() + into);
    }
}
