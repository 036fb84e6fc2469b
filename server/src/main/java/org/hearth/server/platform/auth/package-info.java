/// Who is asking and what they may do: the words every door uses.
@NullMarked
package org.hearth.server.platform.auth;

import org.jspecify.annotations.NullMarked;
