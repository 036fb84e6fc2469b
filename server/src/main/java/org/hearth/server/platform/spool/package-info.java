/// What must not be lost while the database is away: a file in the data folder, told again in order
/// when the database is back. Owns the folder `spool`.
@NullMarked
package org.hearth.server.platform.spool;

import org.jspecify.annotations.NullMarked;
