/// Who may do what where: the one place that decides. Pure.
@NullMarked
package org.hearth.server.access.decide;

import org.jspecify.annotations.NullMarked;
