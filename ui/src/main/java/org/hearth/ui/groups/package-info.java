/// Who is in a group, beside its form.
@NullMarked
package org.hearth.ui.groups;

import org.jspecify.annotations.NullMarked;
