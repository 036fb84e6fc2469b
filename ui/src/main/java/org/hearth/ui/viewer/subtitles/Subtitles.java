package org.hearth.ui.viewer.subtitles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All words of one file. Immutable.
public final class Subtitles {
    /// More at once cannot be read.
    static final int MOST_AT_ONCE = 6;

    private static final Subtitles NONE = new Subtitles(List.of());

    private final List<Cue> cues;

    /// The latest end of a cue and all before it, so that a look back knows where to stop.
    private final List<Duration> ends = new ArrayList<>();

    Subtitles(List<Cue> unordered) {
        cues = unordered.stream().sorted(Comparator.comparing(Cue::from)).toList();
        Duration latest = Duration.ZERO;
        for (Cue cue : cues) {
            latest = latest.compareTo(cue.to()) < 0 ? cue.to() : latest;
            ends.add(latest);
        }
    }

    /// No words at all.
    public static Subtitles none() {
        return NONE;
    }

    /// How many there are.
    public int size() {
        return cues.size();
    }

    /// What is to be read at a place in the film, in the order in which it was said.
    public List<String> at(Duration place) {
        List<String> texts = new ArrayList<>();
        int at = firstAfter(place) - 1;
        while (at >= 0 && texts.size() < MOST_AT_ONCE && ends.get(at).compareTo(place) > 0) {
            Cue cue = cues.get(at);
            if (cue.to().compareTo(place) > 0) texts.addFirst(cue.text());
            at--;
        }
        return texts;
    }

    private int firstAfter(Duration place) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).from().compareTo(place) <= 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
