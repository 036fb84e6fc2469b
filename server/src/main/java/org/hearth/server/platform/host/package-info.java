/// What the computer under the hub allows it.
@NullMarked
package org.hearth.server.platform.host;

import org.jspecify.annotations.NullMarked;
