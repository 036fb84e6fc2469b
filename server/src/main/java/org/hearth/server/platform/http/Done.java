package org.hearth.server.platform.http;

/// The answer of what has nothing to tell but its success: status 204.
public enum Done {
    DONE
}
