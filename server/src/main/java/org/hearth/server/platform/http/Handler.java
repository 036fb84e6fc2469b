package org.hearth.server.platform.http;

/// Answers one request by calling one door. Runs on a virtual thread of its own.
///
/// @param <B> the body's record; [Void] when there is none
/// @param <A> the answer's record
@FunctionalInterface
public interface Handler<B, A> {

    /// The answer; problems are thrown.
    A handle(Request<B> request);
}
