/// Every device of the house and how it came in.
///
/// Owns `devices`; tells [FleetEvents]; serves `/api/devices` and `/api/auth/pair`.
@NullMarked
package org.hearth.server.fleet;

import org.jspecify.annotations.NullMarked;
