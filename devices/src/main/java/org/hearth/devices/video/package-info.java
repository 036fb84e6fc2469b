/// Films on a screen of this machine as a port: one [VideoPlayer], the pictures that it hands out,
/// and what it tells. The real one is in `.driver`, one that paints by itself in `.sim`.
@NullMarked
package org.hearth.devices.video;

import org.jspecify.annotations.NullMarked;
