@NullMarked
package org.hearth.migrations;

import org.jspecify.annotations.NullMarked;
