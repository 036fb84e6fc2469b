/// The sound output of this machine as a port: one [AudioPlayer], its events, and the outputs it
/// can play on. The real one is in `.driver`, one without sound for demo and tests in `.sim`.
@NullMarked
package org.hearth.devices.audio;

import org.jspecify.annotations.NullMarked;
