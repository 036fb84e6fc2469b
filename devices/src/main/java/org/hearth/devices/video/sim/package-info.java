/// Films without files' pictures or sound: for tests, and where nothing is to be decoded.
@NullMarked
package org.hearth.devices.video.sim;

import org.jspecify.annotations.NullMarked;
