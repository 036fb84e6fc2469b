package org.hearth.ui.viewer.subtitles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds the subtitles beside a film: `film.srt`, `film.de.srt`, `Film.EN.vtt`. Thread-safe.
public final class SubtitleFiles {
    private static final List<String> ENDINGS = List.of(".srt", ".vtt", ".ass", ".ssa");

    /// More choices help nobody.
    private static final int MOST = 30;

    private SubtitleFiles() {}

    /// The files beside a film, by name; none where its folder cannot be read. Takes a while.
    public static List<SubtitleFile> beside(Path film) {
        Path folder = film.toAbsolutePath().getParent();
        if (folder == null) return List.of();
        String stem = stem(name(film));
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> belongs(name(one), stem))
                    .sorted(Comparator.comparing(SubtitleFiles::name))
                    .limit(MOST)
                    .filter(Files::isRegularFile)
                    .map(one -> new SubtitleFile(one, label(name(one), stem)))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException _) {
            return List.of();
        }
    }

    private static boolean belongs(String name, String stem) {
        if (ENDINGS.stream().noneMatch(name::endsWith)) return false;
        String own = stem(name);
        return own.equals(stem) || own.startsWith(stem + ".");
    }

    /// What stands between the film's name and the ending: `de` is German, `de.forced` German
    /// (forced).
    private static String label(String name, String stem) {
        String between = stem(name).substring(stem.length());
        if (between.isEmpty()) return "";
        String[] parts = between.substring(1).split("\\.", -1);
        String language = language(parts[0]);
        List<String> rest = List.of(parts).subList(1, parts.length);
        List<String> others = new ArrayList<>(rest);
        others.removeIf(String::isBlank);
        return others.isEmpty() ? language : language + " (" + String.join(", ", others) + ")";
    }

    private static String language(String code) {
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        String known = locale.getLanguage().isEmpty() ? "" : locale.getDisplayName();
        return known.isEmpty() ? code : known;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
