package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.PacketEncoder;
import org.hearth.devices.audio.Unplayable;

import java.nio.file.Path;
import java.time.Duration;

/// Opus by ffmpeg's libopus, inside this process: mono, nothing above 12 kHz, as much as a sample
/// rate of 24 kHz carries. Thread-safe.
public final class FfmpegOpusEncoder implements PacketEncoder {
    @Override
    public Encoding open(Path file, Duration from) throws Unplayable {
        return PacketRun.open(file, from, OpusPackets::new);
    }
}
