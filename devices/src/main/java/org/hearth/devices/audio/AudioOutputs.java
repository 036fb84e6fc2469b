package org.hearth.devices.audio;

import java.util.List;

/// Finds the sound outputs of this machine. Thread-safe.
public interface AudioOutputs {
    /// What a person reads when the machine has no sound output at all.
    String NONE_FOUND =
            "No sound output was found. Plug in speakers or headphones"
                    + " and choose them in Settings.";

    /// What a person reads when the chosen output is gone but others may be there.
    String NOT_CONNECTED =
            "The chosen sound output is not connected. Plug it in, or choose another in Settings.";

    /// The outputs connected at this moment, the system default first; empty when there is none.
    /// Looks at the hardware on every call, so a headset plugged in since then is listed.
    List<AudioOutput> list();
}
