package org.hearth.devices.video.driver;

import java.time.Duration;

/// What the decoder tells of a run, from its own thread.
interface ReelNews {
    /// The film is open.
    ///
    /// @param length zero when the film does not tell
    void opened(long run, Duration length, boolean hasSound);

    /// The last picture is in the store.
    ///
    /// @param end where the film's picture ends, in nanoseconds
    void over(long run, long end);

    /// There are no pictures, or no more; `sentence` is for people.
    void failed(long run, String sentence);
}
