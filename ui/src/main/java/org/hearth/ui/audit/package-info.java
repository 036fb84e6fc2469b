/// The record of privileged acts: reading it, taking it away as a file, and whether it is unbroken.
@NullMarked
package org.hearth.ui.audit;

import org.jspecify.annotations.NullMarked;
