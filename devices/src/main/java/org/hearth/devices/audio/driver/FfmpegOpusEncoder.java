package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.OpusEncoder;
import org.hearth.devices.audio.Unplayable;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Decoded and encoded by ffmpeg inside this process, with its libopus. Thread-safe.
public final class FfmpegOpusEncoder implements OpusEncoder {

    @Override
    public Encoding open(Path file, Duration from) throws Unplayable {
        SoundFiles files = new FfmpegSoundFiles();
        try {
            return new Running(files, files.open(file, from), new OpusPackets());
        } catch (Unplayable | RuntimeException refused) {
            files.close();
            throw refused;
        }
    }

    private static final class Running implements Encoding {
        private final SoundFiles files;
        private final SoundFile file;
        private final OpusPackets packets;
        private ByteBuffer pcm = ByteBuffer.allocate(0);
        private boolean isOver;

        private Running(SoundFiles files, SoundFile file, OpusPackets packets) {
            this.files = files;
            this.file = file;
            this.packets = packets;
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
}
