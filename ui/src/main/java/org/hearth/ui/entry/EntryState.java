package org.hearth.ui.entry;

import org.hearth.server.access.Person;
import org.hearth.server.platform.auth.Caller;

/// How far somebody has come in.
public sealed interface EntryState {

    /// The console is finding out.
    record Starting() implements EntryState {}

    /// It could not find out.
    ///
    /// @param sentence what happened and what to do
    record Unreachable(String sentence) implements EntryState {}

    /// Nobody owns this hub yet.
    record Welcome() implements EntryState {}

    /// Somebody has to sign in.
    record SignedOut() implements EntryState {}

    /// Somebody is in.
    record SignedIn(Caller caller, Person person) implements EntryState {}

    /// Somebody is in for a while, at the console of somebody else.
    ///
    /// @param guest who is in
    /// @param host whom it falls back to
    record Visiting(SignedIn guest, SignedIn host) implements EntryState {}
}
