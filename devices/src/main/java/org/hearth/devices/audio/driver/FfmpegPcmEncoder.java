package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.PacketEncoder;
import org.hearth.devices.audio.Unplayable;

import java.nio.file.Path;
import java.time.Duration;

/// Plain samples, decoded and resampled by ffmpeg inside this process: 44.1 kHz, two channels,
/// signed 16 bits, little-endian. Thread-safe.
public final class FfmpegPcmEncoder implements PacketEncoder {
    @Override
    public Encoding open(Path file, Duration from) throws Unplayable {
        return PacketRun.open(file, from, PcmPackets::new);
    }
}
