package org.hearth.ui.entry;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.hearth.server.access.Credentials;
import org.hearth.server.access.Household;
import org.hearth.server.media.MediaRoots;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Root;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.work.Background;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// The first start: from an empty hub to an owner with a library. FX thread only.
public final class WizardModel {

    /// Where the family stands.
    public enum Step {
        WELCOME(1),
        OWNER(2),
        FOLDERS(3),
        DONE(4);

        private final int number;

        Step(int number) {
            this.number = number;
        }

        /// Counted from 1.
        public int number() {
            return number;
        }
    }

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WELCOME);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final OwnerForm form = new OwnerForm();
    private final Household household;
    private final MediaRoots roots;
    private final ConsoleSession session;
    private final Background background;
    private final EntryModel entry;
    private @Nullable Caller owner;
    private List<Root> folders = List.of();

    /// @param entry takes over when all is done
    public WizardModel(
            Household household,
            MediaRoots roots,
            ConsoleSession session,
            Background background,
            EntryModel entry) {
        this.household = household;
        this.roots = roots;
        this.session = session;
        this.background = background;
        this.entry = entry;
    }

    /// Where the family stands.
    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /// Whether the hub is at work.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last step did not work; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// The owner's name, address and password.
    public OwnerForm form() {
        return form;
    }

    /// What the library has already, once the owner is made.
    public List<Root> folders() {
        return folders;
    }

    /// From the welcome to the owner.
    public void begin() {
        step.set(Step.OWNER);
    }

    /// Back to the welcome; nothing is made yet.
    public void back() {
        problem.set("");
        step.set(Step.WELCOME);
    }

    /// Makes the owner, unless the form says what is missing.
    public void makeOwner() {
        if (busy.get() || !form.check()) return;
        busy.set(true);
        problem.set("");
        background.run(
                () -> {
                    household.setUp(form.owner(), Household.Proof.SAME_MACHINE);
                    Caller made =
                            session.signIn(
                                    new Credentials(
                                            form.email().get().strip(), form.password().get()));
                    return new Made(made, roots.roots(made));
                },
                this::ownerMade,
                this::refused);
    }

    /// Takes the first folder into the library and goes on; it is read meanwhile.
    public void addFolder(Path folder) {
        Caller caller = owner;
        if (caller == null || busy.get()) return;
        busy.set(true);
        problem.set("");
        background.run(
                () -> roots.add(caller, new NewRoot(folder.toString(), null)),
                _ -> {
                    busy.set(false);
                    skipFolders();
                },
                this::refused);
    }

    /// From the folders to the end without one.
    public void skipFolders() {
        problem.set("");
        step.set(Step.DONE);
    }

    /// Into the console.
    public void finish() {
        if (owner != null) entry.welcome(owner);
    }

    /// Somebody else has set this hub up meanwhile.
    public void signInInstead() {
        entry.begin();
    }

    /// The owner, and the folders that somebody gave the hub when they started it.
    private record Made(Caller owner, List<Root> folders) {}

    private void ownerMade(Made made) {
        busy.set(false);
        owner = made.owner();
        folders = made.folders();
        step.set(Step.FOLDERS);
    }

    private void refused(String sentence) {
        busy.set(false);
        problem.set(sentence);
    }
}
