package org.hearth.ui.viewer.subtitles;

import java.time.Duration;

/// Words and when they are shown: from a place in the film until right before another.
record Cue(Duration from, Duration to, String text) {}
