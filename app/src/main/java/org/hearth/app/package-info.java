/// Entry point, command line and composition: knows everything, decides nothing.
@NullMarked
package org.hearth.app;

import org.jspecify.annotations.NullMarked;
