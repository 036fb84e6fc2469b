/// Every device of the house, how it came in and what happened with it.
///
/// Owns `devices`, `iot_devices` and `iot_events`; tells [FleetEvents]; serves `/api/devices` and
/// `/api/auth/pair`.
@NullMarked
package org.hearth.server.fleet;

import org.jspecify.annotations.NullMarked;
