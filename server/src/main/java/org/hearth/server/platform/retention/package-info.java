/// How long each sort of data is kept: one engine for all of it. Owns `retention_rules` and
/// `retention_runs`; serves `/api/retention`.
@NullMarked
package org.hearth.server.platform.retention;

import org.jspecify.annotations.NullMarked;
