/// Boxes that are only pretended: for the demo house, for tests and for load. They speak the
/// protocol over real sockets and hear what they are sent.
@NullMarked
package org.hearth.devices.box.sim;

import org.jspecify.annotations.NullMarked;
