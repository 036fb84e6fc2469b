/// Work that runs later, again, or at once in the background.
@NullMarked
package org.hearth.server.platform.jobs;

import org.jspecify.annotations.NullMarked;
