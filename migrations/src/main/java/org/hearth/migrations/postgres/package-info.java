/// Owns the PostgreSQL that comes with the hub: unpacks the packaged programs, creates the cluster
/// in the data folder, starts it, brings it back when it dies, and stops it. Linux only, like the
/// package.
@NullMarked
package org.hearth.migrations.postgres;

import org.jspecify.annotations.NullMarked;
