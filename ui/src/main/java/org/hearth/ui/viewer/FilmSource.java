package org.hearth.ui.viewer;

import org.hearth.devices.audio.AudioOutputId;
import org.hearth.ui.viewer.subtitles.SubtitleFile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is needed to show a film.
///
/// @param from where somebody stopped
/// @param output the loudspeakers that the family chose
/// @param subtitles that lie beside it
record FilmSource(
        Path file, Duration from, Optional<AudioOutputId> output, List<SubtitleFile> subtitles) {
    FilmSource {
        subtitles = List.copyOf(subtitles);
    }
}
