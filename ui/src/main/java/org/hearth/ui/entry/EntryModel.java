package org.hearth.ui.entry;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.Credentials;
import org.hearth.server.access.Household;
import org.hearth.server.access.Tokens;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Who is in front of the console. FX thread only.
///
/// The sign-in is renewed before a phone's would run out, so that a console that is never switched
/// off stays signed in. What somebody may do is looked at again as soon as it changes.
public final class EntryModel implements AutoCloseable {
    private static final Duration RENEWAL = Duration.ofMinutes(10);

    private final ReadOnlyObjectWrapper<EntryState> state =
            new ReadOnlyObjectWrapper<>(new EntryState.Starting());
    private final Household household;
    private final ConsoleSession session;
    private final Background background;
    private final Disposer disposer = new Disposer();
    private final Reload<EntryState> looking;
    private boolean isHostOver;

    /// Listens to the hub from now on.
    public EntryModel(
            Household household, ConsoleSession session, Background background, FxEvents events) {
        this.household = household;
        this.session = session;
        this.background = background;
        disposer.add(
                events.listen(
                        AccessEvents.SessionEnded.class,
                        AccessEvents.SessionEnded::session,
                        this::leaveWhenEnded));
        looking = disposer.add(Reload.about(background, this::present, this::look, state::set));
        disposer.add(events.listen(AccessEvents.RightsChanged.class, looking::again));
        disposer.add(events.listen(AccessEvents.PersonChanged.class, looking::again));
        disposer.add(background.every(RENEWAL, this::renew));
    }

    /// How far somebody has come in.
    public ReadOnlyObjectProperty<EntryState> state() {
        return state.getReadOnlyProperty();
    }

    /// The caller of a sign-in as it was last renewed; may be asked from any thread.
    public Caller latest(Caller known) {
        return session.latest(known);
    }

    /// Finds out where to begin: set-up, sign-in, or straight in as last time.
    public void begin() {
        state.set(new EntryState.Starting());
        background.run(
                this::find,
                state::set,
                sentence -> state.set(new EntryState.Unreachable(sentence)));
    }

    /// Signs a person in.
    ///
    /// @param failed hears why not
    public void signIn(Credentials credentials, Consumer<? super String> failed) {
        background.run(() -> enter(session.signIn(credentials)), state::set, failed);
    }

    /// Lets in whoever has just set the hub up.
    public void welcome(Caller owner) {
        background.run(() -> enter(owner), state::set);
    }

    /// Lets somebody in for a while, at the console of whoever stays signed in.
    ///
    /// @param way opens the sign-in; called in the background
    /// @param failed hears why not
    public void visit(Callable<Tokens> way, Consumer<? super String> failed) {
        background.run(() -> enter(session.visit(way.call())), this::visiting, failed);
    }

    /// From now on this is the person who stays signed in here; whoever was, is signed out.
    ///
    /// @param way opens the sign-in; called in the background
    /// @param failed hears why not
    public void stay(Callable<Tokens> way, Consumer<? super String> failed) {
        background.run(() -> enter(session.stay(way.call())), this::staying, failed);
    }

    /// Ends a visit: the console is again whose it was.
    public void fallBack() {
        if (!(state.get() instanceof EntryState.Visiting visiting)) return;
        state.set(isHostOver ? new EntryState.SignedOut() : visiting.host());
        isHostOver = false;
        looking.again();
        background.act(() -> session.end(visiting.guest().caller()), () -> {});
    }

    private void visiting(EntryState.SignedIn guest) {
        switch (state.get()) {
            case EntryState.SignedIn host -> state.set(new EntryState.Visiting(guest, host));
            case EntryState.Visiting(EntryState.SignedIn before, EntryState.SignedIn host) -> {
                state.set(new EntryState.Visiting(guest, host));
                background.act(() -> session.end(before.caller()), () -> {});
            }
            case EntryState.Starting _,
                    EntryState.Unreachable _,
                    EntryState.Welcome _,
                    EntryState.SignedOut _ ->
                    background.act(() -> session.end(guest.caller()), () -> {});
        }
    }

    private void staying(EntryState.SignedIn next) {
        EntryState before = state.get();
        isHostOver = false;
        state.set(next);
        switch (before) {
            case EntryState.SignedIn old ->
                    background.act(() -> session.end(old.caller()), () -> {});
            case EntryState.Visiting(EntryState.SignedIn guest, EntryState.SignedIn host) ->
                    background.act(
                            () -> {
                                session.end(guest.caller());
                                session.end(host.caller());
                            },
                            () -> {});
            case EntryState.Starting _,
                    EntryState.Unreachable _,
                    EntryState.Welcome _,
                    EntryState.SignedOut _ -> {}
        }
    }

    /// Ends the sign-in; a visit falls back.
    public void signOut() {
        fallBack();
        if (!(state.get() instanceof EntryState.SignedIn in)) return;
        state.set(new EntryState.SignedOut());
        background.act(() -> session.signOut(in.caller()), () -> {});
    }

    private EntryState find() {
        if (!household.isSetUp()) return new EntryState.Welcome();
        Optional<Caller> known = session.resume();
        return known.isPresent() ? enter(known.get()) : new EntryState.SignedOut();
    }

    private EntryState.SignedIn enter(Caller caller) {
        return EntryState.SignedIn.of(caller, household.me(caller));
    }

    /// Takes new tokens; a hub that cannot answer now is asked again next time.
    void renew() {
        if (state.get().inside().isEmpty()) return;
        background.run(session::resume, this::signOutWhenOver, _ -> {});
    }

    private void signOutWhenOver(Optional<Caller> renewed) {
        if (renewed.isPresent()) return;
        if (state.get() instanceof EntryState.Visiting) isHostOver = true;
        else state.set(new EntryState.SignedOut());
    }

    private Optional<EntryState> present() {
        return Optional.of(state.get()).filter(now -> now.inside().isPresent());
    }

    /// Whoever is in goes on with their name and what they may do now; whom it falls back to, too.
    private EntryState look(EntryState now) {
        return switch (now) {
            case EntryState.SignedIn in -> lookAt(in);
            case EntryState.Visiting(EntryState.SignedIn guest, EntryState.SignedIn host) ->
                    new EntryState.Visiting(lookAt(guest), lookAt(host));
            case EntryState.Starting _,
                    EntryState.Unreachable _,
                    EntryState.Welcome _,
                    EntryState.SignedOut _ ->
                    now;
        };
    }

    /// Who is not a person of the house any more stays as they were until the end of their sign-in
    /// is told.
    private EntryState.SignedIn lookAt(EntryState.SignedIn in) {
        try {
            return enter(in.caller());
        } catch (NotFound gone) {
            return in;
        }
    }

    private void leaveWhenEnded(List<AccessEvents.SessionEnded> ended) {
        if (state.get() instanceof EntryState.SignedIn in && isOf(in, ended)) {
            state.set(new EntryState.SignedOut());
        }
        if (!(state.get() instanceof EntryState.Visiting visiting)) return;
        if (isOf(visiting.host(), ended)) isHostOver = true;
        if (isOf(visiting.guest(), ended)) fallBack();
    }

    private static boolean isOf(EntryState.SignedIn in, List<AccessEvents.SessionEnded> ended) {
        return ended.stream().anyMatch(one -> one.session().equals(in.caller().session()));
    }

    @Override
    public void close() {
        if (state.get() instanceof EntryState.Visiting visiting) {
            background.act(() -> session.end(visiting.guest().caller()), () -> {});
        }
        disposer.close();
    }
}
