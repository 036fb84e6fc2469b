package org.hearth.devices.audio.driver;

import java.time.Duration;

/// A cue whose file is open, so that its length is known; zero when the file does not tell.
record Track(Cue cue, Duration length) {}
