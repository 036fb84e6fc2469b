/// The plain dialect of music boxes that decode nothing themselves: words in JSON, sound as samples
/// of 44.1 kHz, two channels, signed 16 bits, little-endian. It is described in
/// `docs/box-protocol.md`.
@NullMarked
package org.hearth.devices.box.pcm;

import org.jspecify.annotations.NullMarked;
