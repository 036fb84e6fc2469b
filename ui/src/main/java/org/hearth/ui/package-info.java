@NullMarked
package org.hearth.ui;

import org.jspecify.annotations.NullMarked;
