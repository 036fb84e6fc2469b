package org.hearth.server.playback;

import org.hearth.server.media.MediaId;

import java.util.List;

/// What a player plays, one after the other.
///
/// @param version grows with every change of the queue
/// @param index of the present item; -1 when the queue is empty
public record Queue(long version, int index, List<Entry> items) {

    /// One item of the queue.
    public record Entry(MediaId mediaId) {}

    /// Copies the items.
    public Queue {
        items = List.copyOf(items);
    }
}
