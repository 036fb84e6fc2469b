package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioOutputs;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/// Opens lines of 100 ms through javax.sound. One thread at a time.
final class JavaSoundLines implements SoundLines {
    static final DataLine.Info WANTED =
            new DataLine.Info(SourceDataLine.class, LineFormat.JAVA_SOUND);

    private static final int BUFFER_BYTES = LineFormat.RATE / 10 * LineFormat.FRAME_BYTES;

    @Override
    public SoundLine open(AudioOutputId output) throws OutputMissing {
        try {
            SourceDataLine line = find(output);
            line.open(LineFormat.JAVA_SOUND, BUFFER_BYTES);
            return new JavaSoundLine(line);
        } catch (IllegalArgumentException _) {
            // How javax.sound says that no mixer has such a line.
            throw new OutputMissing(AudioOutputs.NONE_FOUND);
        } catch (LineUnavailableException _) {
            throw new OutputMissing(
                    "The sound output is in use by another program. Close it, or choose another"
                            + " output in Settings.");
        }
    }

    private static SourceDataLine find(AudioOutputId output)
            throws OutputMissing, LineUnavailableException {
        if (output.equals(AudioOutputId.SYSTEM_DEFAULT)) {
            return (SourceDataLine) AudioSystem.getLine(WANTED);
        }
        Mixer.Info mixer =
                Mixers.connected().entrySet().stream()
                        .filter(entry -> entry.getKey().equals(output))
                        .findFirst()
                        .orElseThrow(JavaSoundLines::notConnected)
                        .getValue();
        return (SourceDataLine) AudioSystem.getMixer(mixer).getLine(WANTED);
    }

    private static OutputMissing notConnected() {
        boolean anyOther = AudioSystem.isLineSupported(WANTED);
        return new OutputMissing(anyOther ? AudioOutputs.NOT_CONNECTED : AudioOutputs.NONE_FOUND);
    }
}
