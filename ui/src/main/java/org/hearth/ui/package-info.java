/// The console of the hub: a window on the home PC that calls the same doors as every phone.
@NullMarked
package org.hearth.ui;

import org.jspecify.annotations.NullMarked;
