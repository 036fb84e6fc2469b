package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.PacketEncoder;
import org.hearth.devices.audio.Unplayable;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// One file on its way into packets, decoded by ffmpeg inside this process. One thread at a time.
final class PacketRun implements PacketEncoder.Encoding {
    private final SoundFiles files;
    private final SoundFile file;
    private final Packets packets;
    private ByteBuffer pcm = ByteBuffer.allocate(0);
    private boolean isOver;

    private PacketRun(SoundFiles files, SoundFile file, Packets packets) {
        this.files = files;
        this.file = file;
        this.packets = packets;
    }

    /// Opens a file at the place of the first packet.
    static PacketRun open(Path file, Duration from, Supplier<Packets> packets) throws Unplayable {
        SoundFiles files = new FfmpegSoundFiles();
        try {
            return new PacketRun(files, files.open(file, from), packets.get());
        } catch (Unplayable | RuntimeException refused) {
            files.close();
            throw refused;
        }
    }

    @Override
    public Optional<ByteBuffer> next() throws Unplayable {
        while (!isOver && !packets.take(pcm)) {
            Optional<ByteBuffer> more = file.next();
            isOver = more.isEmpty();
            pcm = isOver ? files.tail() : more.get();
        }
        if (isOver && !packets.take(pcm) && !packets.fillUp()) return Optional.empty();
        return Optional.of(packets.packet());
    }

    @Override
    public void close() {
        packets.close();
        file.close();
        files.close();
    }
}
