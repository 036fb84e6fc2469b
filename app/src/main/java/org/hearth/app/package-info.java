@NullMarked
package org.hearth.app;

import org.jspecify.annotations.NullMarked;
