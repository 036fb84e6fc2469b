/// The words of a film in files beside it: found, read and looked up. Knows nothing of windows.
@NullMarked
package org.hearth.ui.viewer.subtitles;

import org.jspecify.annotations.NullMarked;
