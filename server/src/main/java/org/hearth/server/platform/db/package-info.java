/// One transaction per door method over a pooled PostgreSQL.
@NullMarked
package org.hearth.server.platform.db;

import org.jspecify.annotations.NullMarked;
