package org.hearth.server.media.inspect;

/// The four kinds of things a library holds.
public enum MediaType {
    VIDEO,
    AUDIO,
    IMAGE,
    DOCUMENT
}
