package org.hearth.server.platform.problem;

/// A part was asked for that lies behind the end.
public final class OutOfRange extends Problem {
    private final long length;

    /// @param length of the whole, in bytes
    public OutOfRange(long length) {
        super("The file ends before this range: it has " + length + " bytes.");
        this.length = length;
    }

    /// Of the whole, in bytes.
    public long length() {
        return length;
    }
}
