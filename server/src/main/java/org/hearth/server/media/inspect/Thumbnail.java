package org.hearth.server.media.inspect;

/// How making a preview picture ended.
public sealed interface Thumbnail {

    /// A JPEG picture lies at the target.
    record Made() implements Thumbnail {}

    /// There is nothing to show; `reason` is a sentence for people.
    record None(String reason) implements Thumbnail {}
}
