/// The devices of the house, and the boxes that want to be one of them.
///
/// Whoever may see devices sees here which there are, whose, where, and whether they are there now;
/// whoever looks after them gives them a name and a place, or removes them. A parent holds a new
/// box, reads its six digits here or types them, and lets it in, or sends it away. Whoever looks
/// why a box is silent sees what it does and what was said on its line, and has it sound a tone.
@NullMarked
package org.hearth.ui.devices;

import org.jspecify.annotations.NullMarked;
