/// How the hub and its machine are.
@NullMarked
package org.hearth.ui.system;

import org.jspecify.annotations.NullMarked;
