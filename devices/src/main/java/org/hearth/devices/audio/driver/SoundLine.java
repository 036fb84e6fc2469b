package org.hearth.devices.audio.driver;

/// An open output that plays [LineFormat] frames. One thread at a time; nothing here blocks for
/// long.
interface SoundLine extends AutoCloseable {
    /// Frames that can be written now without waiting.
    int room();

    /// Frames written and not heard yet.
    int pending();

    /// Writes frames; at most [#room()].
    ///
    /// @throws OutputMissing when the device is gone
    void write(byte[] pcm, int frames) throws OutputMissing;

    /// Plays what is and will be written.
    void start();

    /// Holds the device; used when nothing is pending.
    void rest();

    /// Drops what is not heard yet and is ready for new sound.
    void restart();

    @Override
    void close();
}
