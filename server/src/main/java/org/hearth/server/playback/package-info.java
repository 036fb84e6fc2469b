/// What each player of the house should be doing, and what comes next.
///
/// Owns `play_sessions`, `queue_items` and `play_history`; tells [PlaybackEvents]; serves
/// `/api/players` and the `player.*` messages of the socket. Players are reached through the port
/// [Player].
@NullMarked
package org.hearth.server.playback;

import org.jspecify.annotations.NullMarked;
