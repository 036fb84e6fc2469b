@NullMarked
package org.hearth.devices;

import org.jspecify.annotations.NullMarked;
