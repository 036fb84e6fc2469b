/// Passwords and keys of other services: which there are, what used them, and the key over them.
@NullMarked
package org.hearth.ui.vault;

import org.jspecify.annotations.NullMarked;
