/// Text as people type, compare and search it.
@NullMarked
package org.hearth.server.platform.text;

import org.jspecify.annotations.NullMarked;
