/// Lists that the family chooses from, and writes itself.
@NullMarked
package org.hearth.ui.picklists;

import org.jspecify.annotations.NullMarked;
