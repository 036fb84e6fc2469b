/// What can go wrong in a way that a person can act on.
@NullMarked
package org.hearth.server.platform.problem;

import org.jspecify.annotations.NullMarked;
