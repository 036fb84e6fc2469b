/// Who may do what, in words: permissions, things, policies, and the reason of every decision.
@NullMarked
package org.hearth.ui.rights;

import org.jspecify.annotations.NullMarked;
