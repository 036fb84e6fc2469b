package org.hearth.devices.video;

import org.hearth.devices.audio.AudioOutputId;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Plays one film at a time: hands out its pictures, and plays its sound on an output of this
/// machine. The sound is the clock; a film without any, or a machine without an output, goes by a
/// steady one.
///
/// Thread-safe. Commands return at once and take effect in the order given; what goes wrong is told
/// by [VideoEvent.Failed] and [VideoStatus#problem()], never thrown.
public interface VideoPlayer extends AutoCloseable {
    /// Plays a film from a place on, instead of the one before. A place behind the end is the end.
    void play(Path film, Duration from);

    /// Holds picture and sound. Does nothing when idle.
    void pause();

    /// Goes on after a pause; from the beginning when the film was at its end.
    void resume();

    /// Goes to the picture that is seen at a place, exactly; paused stays paused and shows it.
    void seek(Duration position);

    /// Sets the loudness as [org.hearth.devices.audio.AudioPlayer#volume] does.
    ///
    /// @throws IllegalArgumentException outside 0-100
    void volume(int percent);

    /// Moves the sound to another output; one that is not connected makes the film silent.
    void output(AudioOutputId output);

    /// Says how large the screen is, in points; larger pictures are made smaller before they are
    /// handed out. None is larger than 2560 by 1600.
    ///
    /// @throws IllegalArgumentException below 1
    void screen(int width, int height);

    /// Shows the picture that is due now, when it was not shown yet; says whether there was one.
    /// What has been overtaken is dropped.
    ///
    /// @param screen called on this thread before the method returns
    boolean show(Consumer<VideoFrame> screen);

    /// What is seen and heard at this moment; cheap, never blocks.
    VideoStatus status();

    /// Sets the one listener, in place of any before. It is called on a thread of its own, one
    /// event at a time, may take its time and may call the player.
    void listen(Consumer<VideoEvent> listener);

    /// Shows nothing more, falls silent and gives back threads, memory and output within a second.
    /// Returns at once; later commands do nothing.
    @Override
    void close();
}
