/// Events in the past tense, told to whoever listens after the commit.
@NullMarked
package org.hearth.server.platform.bus;

import org.jspecify.annotations.NullMarked;
