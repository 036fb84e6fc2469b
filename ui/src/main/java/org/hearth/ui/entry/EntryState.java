package org.hearth.ui.entry;

import org.hearth.server.access.Person;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Reach;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

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
    ///
    /// @param may how far each of their permissions reaches; two states of a sign-in differ by it
    record SignedIn(Caller caller, Person person, Map<Permission, Reach> may)
            implements EntryState {

        /// Copies the map.
        public SignedIn {
            may = Map.copyOf(may);
        }

        /// With what the caller may do at this moment.
        static SignedIn of(Caller caller, Person person) {
            Map<Permission, Reach> may = new EnumMap<>(Permission.class);
            for (Permission one : caller.permissions()) may.put(one, caller.reach(one));
            return new SignedIn(caller, person, may);
        }
    }

    /// Somebody is in for a while, at the console of somebody else.
    ///
    /// @param guest who is in
    /// @param host whom it falls back to
    record Visiting(SignedIn guest, SignedIn host) implements EntryState {}

    /// Who is in, for long or for a while.
    default Optional<SignedIn> inside() {
        return switch (this) {
            case SignedIn in -> Optional.of(in);
            case Visiting visiting -> Optional.of(visiting.guest());
            case Starting _, Unreachable _, Welcome _, SignedOut _ -> Optional.empty();
        };
    }
}
