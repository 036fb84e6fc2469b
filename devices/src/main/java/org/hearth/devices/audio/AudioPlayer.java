package org.hearth.devices.audio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Plays sound files one after another on one output of this machine.
///
/// Thread-safe. Commands return at once and take effect in the order given, within 150 ms; what
/// goes wrong is told by [AudioEvent.Failed] and [AudioStatus#problem()], never thrown. Plays what
/// ffmpeg decodes: mp3, aac, flac, ogg, opus, wav and the sound of videos.
public interface AudioPlayer extends AutoCloseable {
    /// Plays a file from a position, in place of whatever is playing or prepared. A position past
    /// the end ends the track at once.
    void play(Path file, Duration from);

    /// Names the file that follows the current one without a gap, in place of any prepared before.
    /// Comes too late in the last 100 ms of a track: [AudioEvent.Advanced] tells what took over.
    void prepare(Path next);

    /// Forgets the prepared file, so that the current one is the last.
    void unprepare();

    /// Fades out and holds the position. Does nothing when idle.
    void pause();

    /// Goes on after a pause, and tries the output again after a stall.
    void resume();

    /// Ends playback and forgets the prepared file, without an event.
    void stop();

    /// Moves within the current track; paused stays paused.
    void seek(Duration position);

    /// Sets the loudness: 0 is silent, 100 leaves the recording as it is, between them steps sound
    /// even to the ear.
    ///
    /// @throws IllegalArgumentException outside 0-100
    void volume(int percent);

    /// Moves the sound to another output, going on at the same position. One that is not connected
    /// stalls the player until `resume` finds it or another is chosen.
    void output(AudioOutputId output);

    /// What is heard at this moment; cheap, never blocks.
    AudioStatus status();

    /// Sets the one listener, in place of any before. It is called on a thread of its own, one
    /// event at a time, may take its time and may call the player.
    void listen(Consumer<AudioEvent> listener);

    /// Falls silent and frees the output within a second; later commands do nothing.
    @Override
    void close();
}
