/// Discovery by multicast DNS.
@NullMarked
package org.hearth.devices.discovery.driver;

import org.jspecify.annotations.NullMarked;
