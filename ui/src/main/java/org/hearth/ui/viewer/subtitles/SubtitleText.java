package org.hearth.ui.viewer.subtitles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands SubRip (`.srt`), WebVTT (W3C, 4 April 2019) and the dialogue of SubStation Alpha
/// (`.ass`). What is damaged is left out. Thread-safe.
final class SubtitleText {
    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})";
    private static final Pattern TIMES =
            Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");

    /// Fields in a line of dialogue: layer, start, end, style, name, three margins, effect, text.
    private static final int DIALOGUE_FIELDS = 10;

    private static final String DIALOGUE = "Dialogue:";
    private static final Pattern ONE_TIME = Pattern.compile("\\s*" + TIME + "\\s*");

    private SubtitleText() {}

    static Subtitles parse(String text) {
        List<String> lines = text.lines().toList();
        boolean isDialogue = lines.stream().anyMatch(line -> line.startsWith(DIALOGUE));
        return new Subtitles(isDialogue ? dialogue(lines) : blocks(lines));
    }

    /// A line with two times, and the words below it up to an empty line.
    private static List<Cue> blocks(List<String> lines) {
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Matcher times = TIMES.matcher(lines.get(at));
            at++;
            if (!times.matches()) continue;
            List<String> words = new ArrayList<>();
            while (at < lines.size() && !lines.get(at).isBlank() && !isTimes(lines, at)) {
                words.add(lines.get(at));
                at++;
            }
            cue(times, 1, times, 5, String.join("\n", words)).ifPresent(cues::add);
        }
        return cues;
    }

    /// Whether the next cue begins here although no empty line says so; its number may come first.
    private static boolean isTimes(List<String> lines, int at) {
        if (TIMES.matcher(lines.get(at)).matches()) return true;
        return NUMBER.matcher(lines.get(at)).matches()
                && at + 1 < lines.size()
                && TIMES.matcher(lines.get(at + 1)).matches();
    }

    private static List<Cue> dialogue(List<String> lines) {
        List<Cue> cues = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith(DIALOGUE)) continue;
            String[] fields = line.substring(DIALOGUE.length()).split(",", DIALOGUE_FIELDS);
            if (fields.length < DIALOGUE_FIELDS) continue;
            Matcher from = ONE_TIME.matcher(fields[1]);
            Matcher to = ONE_TIME.matcher(fields[2]);
            String words = fields[DIALOGUE_FIELDS - 1].replace("\\N", "\n").replace("\\n", "\n");
            if (from.matches() && to.matches()) {
                cue(from, 1, to, 1, words.replace("\\h", " ")).ifPresent(cues::add);
            }
        }
        return cues;
    }

    private static Optional<Cue> cue(
            Matcher from, int fromGroup, Matcher to, int toGroup, String words) {
        Optional<Duration> start = time(from, fromGroup);
        Optional<Duration> end = time(to, toGroup);
        String plain = Markup.plain(words);
        if (start.isEmpty() || end.isEmpty() || plain.isEmpty()) return Optional.empty();
        if (start.get().compareTo(end.get()) >= 0) return Optional.empty();
        return Optional.of(new Cue(start.get(), end.get(), plain));
    }

    /// Hours, minutes, seconds and a fraction in four groups.
    private static Optional<Duration> time(Matcher found, int group) {
        String hours = found.group(group);
        long minutes = Long.parseLong(found.group(group + 1));
        long seconds = Long.parseLong(found.group(group + 2));
        if (minutes > 59 || seconds > 59) return Optional.empty();
        String fraction = (found.group(group + 3) + "00").substring(0, 3);
        return Optional.of(
                Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                        .plusMinutes(minutes)
                        .plusSeconds(seconds)
                        .plusMillis(Long.parseLong(fraction)));
    }
}
