/// The family, the persons' forms, what each may do and was given, and their ways in.
@NullMarked
package org.hearth.ui.people;

import org.jspecify.annotations.NullMarked;
