/// What can be done by name: the list, its documentation, and a form to try each.
@NullMarked
package org.hearth.ui.actions;

import org.jspecify.annotations.NullMarked;
