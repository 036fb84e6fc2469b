/// A whole house for tests, with a real database and a clock that a test can turn.
@NullMarked
package org.hearth.server.testing;

import org.jspecify.annotations.NullMarked;
