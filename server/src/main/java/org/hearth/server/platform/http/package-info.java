/// One typed endpoint table and the one pipeline that serves it.
@NullMarked
package org.hearth.server.platform.http;

import org.jspecify.annotations.NullMarked;
