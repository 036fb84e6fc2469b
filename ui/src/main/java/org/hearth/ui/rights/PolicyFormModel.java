package org.hearth.ui.rights;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.access.Effect;
import org.hearth.server.access.NewPolicy;
import org.hearth.server.access.Policy;
import org.hearth.server.access.PolicyChange;
import org.hearth.server.access.Subject;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Attempt;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Sending;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A policy while somebody writes it. FX thread only.
public final class PolicyFormModel {
    private static final List<ResourceType> TYPES =
            List.of(
                    ResourceType.HOUSEHOLD,
                    ResourceType.PLACE,
                    ResourceType.MEDIA_ROOT,
                    ResourceType.PLAYLIST,
                    ResourceType.DEVICE,
                    ResourceType.PERSON);
    private static final int LONGEST_NAME = 160;

    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Effect> effect =
            new SimpleObjectProperty<>(Effect.ALLOW);
    private final ObservableList<Whom> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Whom> whom = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper whatFault = new ReadOnlyStringWrapper("");
    private final RightsDoors doors;
    private final Supplier<Caller> caller;
    private final Sending sending;
    private final @Nullable Policy old;
    private final Consumer<? super Policy> saved;
    private final ThingModel thing;

    /// @param old null for a new one
    /// @param saved hears what was kept
    PolicyFormModel(
            RightsDoors doors,
            Supplier<Caller> caller,
            Background background,
            @Nullable Policy old,
            Consumer<? super Policy> saved) {
        this.doors = doors;
        this.caller = caller;
        sending = new Sending(background);
        this.old = old;
        this.saved = saved;
        thing = new ThingModel(doors.resources(), background, TYPES);
        if (old != null) {
            name.set(old.name());
            effect.set(old.effect());
            thing.begin(old.resourceType(), old.resourceId(), old.permissions());
        }
        Reload<List<Whom>> all =
                new Reload<>(
                        background,
                        () -> Whom.choices(doors.people(), doors.groups(), caller.get()),
                        this::choose,
                        sending::complain);
        all.again();
    }

    /// Whether anything differs from what the form began with.
    public boolean isChanged() {
        Policy was = old;
        return !name.get().strip().equals(was == null ? "" : was.name())
                || effect.get() != (was == null ? Effect.ALLOW : was.effect())
                || (!choices.isEmpty() && !usual().equals(whom.get()))
                || thing.isChanged();
    }

    /// What it is called; made of the policy itself when empty.
    public StringProperty name() {
        return name;
    }

    /// Whether it allows or denies.
    public ObjectProperty<@Nullable Effect> effect() {
        return effect;
    }

    /// Whom it can be about.
    public ObservableList<Whom> choices() {
        return choices;
    }

    /// Whom it is about; null until the choices are known.
    public ObjectProperty<@Nullable Whom> whom() {
        return whom;
    }

    /// What is allowed or denied where. Nothing chosen means everything.
    public ThingModel thing() {
        return thing;
    }

    /// Whether a policy is written again.
    public boolean isOld() {
        return old != null;
    }

    /// Why it was not kept; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return sending.problem();
    }

    /// What is wrong with the thing or the permissions; empty when nothing is.
    public ReadOnlyStringProperty whatFault() {
        return whatFault.getReadOnlyProperty();
    }

    /// Whether the hub is asked at this moment.
    public ReadOnlyBooleanProperty busy() {
        return sending.busy();
    }

    /// Keeps it.
    public void save() {
        Whom who = whom.get();
        Thing what = thing.thing().get();
        Effect kind = effect.get();
        if (busy().get() || who == null || what == null || kind == null) return;
        NewPolicy wanted = wanted(who, what, kind);
        whatFault.set("");
        sending.send(() -> Attempt.at(() -> keep(wanted)), this::kept);
    }

    private NewPolicy wanted(Whom who, Thing what, Effect kind) {
        List<String> permissions = thing.permissions();
        String typed = name.get().strip();
        String title = typed.isEmpty() ? title(who, what, permissions) : typed;
        return new NewPolicy(
                title.substring(0, Math.min(title.length(), LONGEST_NAME)),
                kind,
                who.subject(),
                what.type(),
                what.id(),
                permissions,
                old == null || old.enabled());
    }

    private static String title(Whom who, Thing what, List<String> permissions) {
        return who.name() + ": " + RightsTexts.deeds(permissions) + ", " + what.name();
    }

    private Policy keep(NewPolicy wanted) {
        if (old == null) return doors.policies().add(caller.get(), wanted);
        PolicyChange change = new PolicyChange(wanted, old.version());
        return doors.policies().change(caller.get(), old.id(), change);
    }

    private void kept(Attempt<Policy> attempt) {
        switch (attempt) {
            case Attempt.Done<Policy>(Policy policy) -> saved.accept(policy);
            case Attempt.Faulty<Policy> faulty -> {
                boolean isWhat =
                        faulty.faults().stream().anyMatch(one -> !one.field().startsWith("subj"));
                if (isWhat) whatFault.set(faulty.sentence());
                else sending.complain(faulty.sentence());
            }
        }
    }

    private void choose(List<Whom> found) {
        choices.setAll(found);
        Whom first = usual();
        whom.set(first);
        if (old != null && !first.subject().equals(old.subject())) {
            sending.complain(Texts.text("policy.whomGone", old.subjectName()));
        }
    }

    /// Whom it begins with, of those there are.
    private Whom usual() {
        Subject last = old == null ? Subject.ADULTS : old.subject();
        return choices.stream()
                .filter(one -> one.subject().equals(last))
                .findFirst()
                .orElse(choices.getFirst());
    }
}
