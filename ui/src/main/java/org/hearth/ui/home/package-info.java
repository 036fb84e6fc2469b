/// The first page: what goes on in the house and what to do next.
@NullMarked
package org.hearth.ui.home;

import org.jspecify.annotations.NullMarked;
