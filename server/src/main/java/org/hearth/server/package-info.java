/// The features of a hub, each in a package of its own, on one platform.
@NullMarked
package org.hearth.server;

import org.jspecify.annotations.NullMarked;
