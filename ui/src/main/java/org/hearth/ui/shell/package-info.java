/// The frame around every page: navigation, top bar, toasts.
@NullMarked
package org.hearth.ui.shell;

import org.jspecify.annotations.NullMarked;
