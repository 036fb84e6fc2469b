package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioOutputId;

/// Opens outputs.
interface SoundLines {
    /// Opens and starts an output.
    ///
    /// @throws OutputMissing when it is not connected or another program holds it
    SoundLine open(AudioOutputId output) throws OutputMissing;
}
