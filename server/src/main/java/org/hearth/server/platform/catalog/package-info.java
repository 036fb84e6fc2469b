/// One shape for all tables of reference data that people edit in forms.
@NullMarked
package org.hearth.server.platform.catalog;

import org.jspecify.annotations.NullMarked;
