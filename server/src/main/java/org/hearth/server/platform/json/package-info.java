/// JSON as the outside relies on it, written and read in one place.
@NullMarked
package org.hearth.server.platform.json;

import org.jspecify.annotations.NullMarked;
