package org.hearth.server.boxes;

import java.util.List;

/// What was said on the line of a box lately.
///
/// @param items the oldest first
record LastFrames(List<FlightRecorder.Frame> items) {
    LastFrames {
        items = List.copyOf(items);
    }
}
