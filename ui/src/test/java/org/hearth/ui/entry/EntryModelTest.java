package org.hearth.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Credentials;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.testing.FxQueue;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.FxEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

class EntryModelTest {
    @TempDir Path folder;
    private final FxQueue fx = new FxQueue();
    private final TestHub hub = new TestHub();
    private final Background background = new Background(fx, _ -> {});
    private final FxEvents events = new FxEvents(hub.bus(), background);

    @AfterEach
    void end() {
        background.close();
        hub.close();
        fx.close();
    }

    @Test
    void aHubWithoutAnOwnerBeginsWithTheWelcome() {
        EntryModel entry = entry();
        await(entry, EntryState.Welcome.class);
    }

    @Test
    void aConsoleThatWasSignedInComesStraightIn() {
        hub.signInOwner(folder);
        EntryModel entry = entry();
        await(entry, EntryState.SignedIn.class);
        EntryState.SignedIn in = assertInstanceOf(EntryState.SignedIn.class, state(entry));
        assertEquals(TestHub.OWNER.name(), in.person().name());
    }

    @Test
    void aConsoleThatWasNeverSignedInAsks() {
        hub.signInOwner(folder.resolve("another"));
        await(entry(), EntryState.SignedOut.class);
    }

    @Test
    void signingOutForgetsTheSignIn() {
        hub.signInOwner(folder);
        EntryModel entry = entry();
        await(entry, EntryState.SignedIn.class);
        fx.run(entry::signOut);
        fx.await("the file to go", () -> !Files.exists(folder.resolve("console.token")));
        assertFalse(hub.session(folder).resume().isPresent());
    }

    @Test
    void aSignInThatIsEndedElsewhereEndsHereToo() {
        hub.signInOwner(folder);
        EntryModel entry = entry();
        await(entry, EntryState.SignedIn.class);
        Caller caller = ((EntryState.SignedIn) state(entry)).caller();
        hub.access().door().end(Objects.requireNonNull(caller.session()), "revoked");
        await(entry, EntryState.SignedOut.class);
    }

    @Test
    void afterARenewalEverybodyActsWithTheNewCallerAndNoPageIsMadeAnew() {
        hub.signInOwner(folder);
        EntryModel entry = entry();
        await(entry, EntryState.SignedIn.class);
        EntryState.SignedIn in = (EntryState.SignedIn) state(entry);
        hub.clock().pass(Duration.ofMinutes(16));
        fx.run(entry::renew);
        fx.await("the new caller", () -> entry.latest(in.caller()) != in.caller());
        assertEquals(in.caller().session(), entry.latest(in.caller()).session());
        assertSame(in, state(entry));
    }

    @Test
    void whoSignsInNextDoesNotLendTheirNameToWhatTheLastOneBegan() {
        hub.signInOwner(folder);
        EntryModel entry = entry();
        await(entry, EntryState.SignedIn.class);
        Caller first = ((EntryState.SignedIn) state(entry)).caller();
        fx.run(entry::signOut);
        fx.run(
                () ->
                        entry.signIn(
                                new Credentials(TestHub.OWNER.email(), TestHub.OWNER.password()),
                                _ -> {}));
        await(entry, EntryState.SignedIn.class);
        assertSame(first, entry.latest(first));
    }

    @Test
    void theWizardMakesTheOwnerAndSignsHerIn() {
        EntryModel entry = entry();
        await(entry, EntryState.Welcome.class);
        WizardModel wizard = wizard(entry);
        fx.run(
                () -> {
                    wizard.begin();
                    wizard.form().name().set(TestHub.OWNER.name());
                    wizard.form().email().set(" " + TestHub.OWNER.email());
                    wizard.form().password().set(TestHub.OWNER.password());
                    wizard.makeOwner();
                });
        fx.await("the folders", () -> wizard.step().get() == WizardModel.Step.FOLDERS);
        fx.run(wizard::skipFolders);
        fx.run(wizard::finish);
        await(entry, EntryState.SignedIn.class);
        assertTrue(hub.session(folder).resume().isPresent());
    }

    @Test
    void theWizardSaysWhatIsMissingBeforeItAsksTheHub() {
        WizardModel wizard = wizard(entry());
        fx.run(wizard::makeOwner);
        assertEquals("Please enter a name.", fx.get(wizard.form().nameFault()::get));
        assertEquals(
                "Please choose at least 10 characters.",
                fx.get(wizard.form().passwordFault()::get));
        fx.run(() -> wizard.form().name().set("A"));
        assertEquals("", fx.get(wizard.form().nameFault()::get));
        assertFalse(hub.access().household().isSetUp());
    }

    @Test
    void aWrongPasswordIsSaidAndCanBeMended() {
        hub.signInOwner(folder.resolve("another"));
        EntryModel entry = entry();
        await(entry, EntryState.SignedOut.class);
        SignInModel form = new SignInModel(entry);
        fx.run(() -> form.email().set(TestHub.OWNER.email()));
        fx.run(() -> form.password().set("not the right one"));
        fx.run(form::signIn);
        fx.await("the refusal", () -> !form.problem().get().isEmpty());
        fx.run(() -> form.password().set(TestHub.OWNER.password()));
        fx.run(form::signIn);
        await(entry, EntryState.SignedIn.class);
    }

    private EntryModel entry() {
        return fx.get(
                () -> {
                    EntryModel entry =
                            new EntryModel(
                                    hub.access().household(),
                                    hub.session(folder),
                                    background,
                                    events);
                    entry.begin();
                    return entry;
                });
    }

    private WizardModel wizard(EntryModel entry) {
        return fx.get(
                () ->
                        new WizardModel(
                                hub.access().household(),
                                hub.media().roots(),
                                hub.session(folder),
                                background,
                                entry));
    }

    private EntryState state(EntryModel entry) {
        return fx.get(entry.state()::get);
    }

    private void await(EntryModel entry, Class<? extends EntryState> wanted) {
        fx.await(wanted.getSimpleName(), () -> wanted.isInstance(entry.state().get()));
    }
}
