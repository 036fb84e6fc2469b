/// The real player: ffmpeg decodes on one thread, javax.sound plays on another, nothing is spawned.
///
/// ffmpeg's native libraries are unpacked by JavaCPP into the folder named by the system property
/// `org.bytedeco.javacpp.cachedir`, which the application sets before the first play; unset, it is
/// `~/.javacpp/cache`. They are loaded by the first file that is played.
@NullMarked
package org.hearth.devices.audio.driver;

import org.jspecify.annotations.NullMarked;
