/// The music boxes of the house: how they come in, and what they play.
///
/// Owns `box_arrivals`; tells [BoxEvents]; serves `/box/ota/`, `/api/boxes` and the socket
/// `/ws/box`. Keys and names of the boxes belong to `fleet`.
@NullMarked
package org.hearth.server.boxes;

import org.jspecify.annotations.NullMarked;
