/// Time-ordered ids. The clock itself is `java.time.InstantSource`, injected everywhere.
@NullMarked
package org.hearth.server.platform.time;

import org.jspecify.annotations.NullMarked;
