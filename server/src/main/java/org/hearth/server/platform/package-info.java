/// The floor under all features: it knows none of them.
@NullMarked
package org.hearth.server.platform;

import org.jspecify.annotations.NullMarked;
