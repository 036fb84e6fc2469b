/// The library: browsing, searching, one item's details, and the run through the folders.
@NullMarked
package org.hearth.ui.media;

import org.jspecify.annotations.NullMarked;
