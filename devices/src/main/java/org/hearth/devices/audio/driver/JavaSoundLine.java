package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioOutputs;

import javax.sound.sampled.SourceDataLine;

/// A line of javax.sound. One thread at a time.
final class JavaSoundLine implements SoundLine {
    private final SourceDataLine line;

    JavaSoundLine(SourceDataLine line) {
        this.line = line;
    }

    @Override
    public int room() {
        // PulseAudio's ALSA plugin offers more than the buffer holds when it starts.
        return Math.min(line.available(), line.getBufferSize()) / LineFormat.FRAME_BYTES;
    }

    @Override
    public int pending() {
        return line.getBufferSize() / LineFormat.FRAME_BYTES - room();
    }

    @Override
    public void write(byte[] pcm, int frames) throws OutputMissing {
        int bytes = frames * LineFormat.FRAME_BYTES;
        // There was room, so a line that takes less has lost its device.
        if (line.write(pcm, 0, bytes) < bytes) {
            throw new OutputMissing(AudioOutputs.NOT_CONNECTED);
        }
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void rest() {
        line.stop();
        line.flush();
    }

    @Override
    public void restart() {
        line.stop();
        line.flush();
        line.start();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
