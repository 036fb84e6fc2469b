package org.hearth.ui.entry;

import org.hearth.server.access.Client;
import org.hearth.server.access.Credentials;
import org.hearth.server.access.FrontDoor;
import org.hearth.server.access.Tokens;
import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.problem.Unauthenticated;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// The console's own sign-in, which outlives a restart of the hub. Thread-safe; every method may
/// take a while.
public final class ConsoleSession {
    private final FrontDoor door;
    private final Authenticator authenticator;
    private final Client client;
    private final TokenFile file;
    private volatile @Nullable Caller current;

    /// @param name what the console is called among the family's devices
    /// @param file where the refresh token stays between two starts
    public ConsoleSession(FrontDoor door, Authenticator authenticator, String name, Path file) {
        this.door = door;
        this.authenticator = authenticator;
        client = new Client(name, Client.Type.CONSOLE);
        this.file = new TokenFile(file);
    }

    /// Signs a person in and remembers it.
    public synchronized Caller signIn(Credentials credentials) {
        return hold(door.signIn(credentials, client, Origin.HERE));
    }

    /// Opens a sign-in that nobody holds yet; [#visit] or [#stay] says for how long.
    public Tokens open(Credentials credentials) {
        return door.signIn(credentials, client, Origin.HERE);
    }

    /// Lets somebody in for a while: kept in memory alone, so that a restart knows nothing of it.
    public Caller visit(Tokens tokens) {
        return caller(tokens);
    }

    /// Makes a sign-in the one that outlives a restart.
    public synchronized Caller stay(Tokens tokens) {
        return hold(tokens);
    }

    /// Ends a visit, or whoever stayed here before.
    public void end(Caller caller) {
        door.signOut(caller);
    }

    /// Takes up the sign-in of last time, or renews the present one; empty when it is over.
    public synchronized Optional<Caller> resume() {
        Optional<String> refresh = file.read();
        if (refresh.isEmpty()) return Optional.empty();
        try {
            return Optional.of(hold(door.renew(refresh.get(), Origin.HERE)));
        } catch (Unauthenticated over) {
            file.forget();
            return Optional.empty();
        }
    }

    /// Ends the sign-in here and in the hub.
    public synchronized void signOut(Caller caller) {
        file.forget();
        door.signOut(caller);
    }

    /// The caller as the last renewal has made it, as long as the sign-in is the same one; does not
    /// wait.
    public Caller latest(Caller known) {
        Caller now = current;
        return now != null && Objects.equals(now.session(), known.session()) ? now : known;
    }

    private Caller hold(Tokens tokens) {
        file.write(tokens.refresh());
        Caller caller = caller(tokens);
        current = caller;
        return caller;
    }

    private Caller caller(Tokens tokens) {
        return authenticator
                .authenticate(tokens.access(), Origin.HERE)
                .orElseThrow(() -> new Unauthenticated("This sign-in is over. Sign in again."));
    }
}
