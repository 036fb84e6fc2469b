package org.hearth.ui.retention;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.retention.Retention;
import org.hearth.server.platform.retention.RetentionPreview;
import org.hearth.server.platform.retention.RetentionRule;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// How long one sort of data is kept, while somebody tries other ages. FX thread only.
public final class RuleModel {
    private static final Duration PAUSE_IN_TYPING = Duration.ofMillis(300);
    private static final int MOST = 3_650;

    private final StringProperty days = new SimpleStringProperty("");
    private final BooleanProperty forEver = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper foreseen = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Retention door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Runnable saved;
    private RetentionRule rule;
    private @Nullable RetentionPreview now;
    private Work trying = Work.none();

    /// @param saved hears that another age was chosen
    RuleModel(
            RetentionRule rule,
            Retention door,
            Supplier<Caller> caller,
            Background background,
            Runnable saved) {
        this.rule = rule;
        this.door = door;
        this.caller = caller;
        this.background = background;
        this.saved = saved;
        begin();
        days.subscribe((_, _) -> typed());
        forEver.subscribe((_, _) -> typed());
    }

    /// Which sort of data.
    public String name() {
        return rule.dataClass();
    }

    /// What it is, in words.
    public String title() {
        return RetentionTexts.what(rule);
    }

    /// How many days it is kept, as it is typed.
    public StringProperty days() {
        return days;
    }

    /// Whether it is kept for ever.
    public BooleanProperty forEver() {
        return forEver;
    }

    /// Whether something else is typed than what holds.
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// Whether what is typed, be it an age or not, differs from what holds.
    boolean isUnsaved() {
        boolean isForEver = rule.maxAgeDays() == null;
        return forEver.get() != isForEver || !(isForEver || days.get().strip().equals(kept()));
    }

    /// Whether somebody chose what holds, so that the usual can be had back.
    public ReadOnlyBooleanProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What would go with what is typed.
    public ReadOnlyStringProperty foreseen() {
        return foreseen.getReadOnlyProperty();
    }

    /// What went last.
    public ReadOnlyStringProperty last() {
        return last.getReadOnlyProperty();
    }

    /// What is wrong with what is typed, or why it was not chosen; empty when nothing is.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// How long it is kept unless somebody chooses.
    public String usual() {
        return RetentionTexts.age(rule.usualDays());
    }

    /// Chooses what is typed.
    public void save() {
        Optional<Age> wanted = wanted();
        if (wanted.isEmpty() || !changed.get()) return;
        choose(wanted.get().days());
    }

    /// Goes back to the usual age.
    public void reset() {
        choose(rule.usualDays());
    }

    long foreseenNow() {
        return now == null ? 0 : now.rows();
    }

    /// Takes in what holds; what is being typed stays.
    RuleModel show(RetentionRule present, @Nullable RetentionPreview preview) {
        boolean isTyping = changed.get() && Objects.equals(rule.maxAgeDays(), present.maxAgeDays());
        rule = present;
        now = preview;
        chosen.set(!Objects.equals(present.maxAgeDays(), present.usualDays()));
        last.set(RetentionTexts.last(present.last()));
        if (!isTyping) begin();
        if (!changed.get() && preview != null) foreseen.set(RetentionTexts.foreseen(preview));
        return this;
    }

    /// @param days null for ever
    private record Age(@Nullable Integer days) {}

    private void begin() {
        forEver.set(rule.maxAgeDays() == null);
        days.set(kept());
        changed.set(false);
        problem.set("");
    }

    private String kept() {
        return Objects.toString(rule.maxAgeDays(), "");
    }

    private Optional<Age> wanted() {
        if (forEver.get()) return Optional.of(new Age(null));
        try {
            int typed = Integer.parseInt(days.get().strip());
            return typed < 1 || typed > MOST ? Optional.empty() : Optional.of(new Age(typed));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void typed() {
        trying.close();
        Optional<Age> wanted = wanted();
        boolean isEmpty = days.get().isBlank() && !forEver.get();
        problem.set(wanted.isPresent() || isEmpty ? "" : Texts.text("retention.days.wrong"));
        changed.set(wanted.isPresent() && !Objects.equals(wanted.get().days(), rule.maxAgeDays()));
        foreseen.set("");
        if (wanted.isEmpty()) return;
        Integer age = wanted.get().days();
        trying = background.later(PAUSE_IN_TYPING, () -> look(age));
    }

    private void look(@Nullable Integer age) {
        trying =
                background.run(
                        () -> door.preview(caller.get(), rule.dataClass(), age),
                        preview -> foreseen.set(RetentionTexts.foreseen(preview)),
                        problem::set);
    }

    private void choose(@Nullable Integer age) {
        problem.set("");
        background.run(
                () -> door.choose(caller.get(), rule.dataClass(), age),
                kept -> {
                    show(kept, null);
                    begin();
                    saved.run();
                },
                problem::set);
    }
}
