/// The real player: ffmpeg decodes pictures on one thread, the sound player of `audio.driver` plays
/// the film's sound beside it and is the clock, whoever has a screen fetches what is due.
@NullMarked
package org.hearth.devices.video.driver;

import org.jspecify.annotations.NullMarked;
