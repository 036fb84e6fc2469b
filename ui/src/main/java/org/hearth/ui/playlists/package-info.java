/// The family's lists and their order.
@NullMarked
package org.hearth.ui.playlists;

import org.jspecify.annotations.NullMarked;
