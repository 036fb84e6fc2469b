/// How this house is found in the home network, and finds others there.
@NullMarked
package org.hearth.devices.discovery;

import org.jspecify.annotations.NullMarked;
