/// What plays where: the bar at the bottom and the queue behind it.
@NullMarked
package org.hearth.ui.playing;

import org.jspecify.annotations.NullMarked;
