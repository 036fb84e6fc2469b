/// Writes what was computed as files that every player knows, with the `ffmpeg` that comes along.
@NullMarked
package org.hearth.devices.samples.driver;

import org.jspecify.annotations.NullMarked;
