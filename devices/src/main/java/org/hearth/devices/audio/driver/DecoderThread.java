package org.hearth.devices.audio.driver;

import java.time.Duration;
import java.util.function.Supplier;

/// The one thread that runs native decoding: `hearth-audio-decoder`. Thread-safe.
final class DecoderThread implements Decoder {
    private final DecodeAhead ahead;
    private final WorkerThread thread;

    /// @param files opened on the thread by the first play, so that native libraries load late
    DecoderThread(Supplier<SoundFiles> files, PcmBuffer buffer) {
        this.ahead = new DecodeAhead(files, buffer);
        this.thread = new WorkerThread("hearth-audio-decoder", ahead::step, ahead::failed);
    }

    void begin() {
        thread.start();
    }

    @Override
    public void start(Cue cue, Duration from) {
        thread.post(() -> ahead.start(cue, from));
    }

    @Override
    public void follow(Cue cue) {
        thread.post(() -> ahead.follow(cue));
    }

    @Override
    public void retract(Cue cue) {
        thread.post(() -> ahead.retract(cue));
    }

    @Override
    public void halt() {
        thread.post(ahead::halt);
    }

    @Override
    public void wake() {
        thread.post(() -> {});
    }

    void close(Duration patience) {
        thread.close(ahead::close, patience);
    }
}
