package org.hearth.ui.retention;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.retention.Retention;
import org.hearth.server.platform.retention.RetentionPreview;
import org.hearth.server.platform.retention.RetentionRule;
import org.hearth.server.platform.retention.RetentionRun;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules for everything that grows old, and what they removed last. FX thread only.
public final class RetentionModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<List<RuleModel>> rules =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final Disposer disposer = new Disposer();
    private final Retention door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<Seen> reload;

    private record Seen(List<RetentionRule> rules, Map<String, RetentionPreview> previews) {}

    /// Loads at once.
    public RetentionModel(
            Retention door, Supplier<Caller> caller, Background background, Toasts toasts) {
        this.door = door;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        reload = disposer.add(new Reload<>(background, this::look, this::show, problem::set));
        reload.again();
    }

    /// One for each sort of data, by what it is.
    public ReadOnlyObjectProperty<List<RuleModel>> rules() {
        return rules.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Whether what is too old is being removed.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Why nothing came or went; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// When it ran last, and what went.
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// Why this person may not change anything here; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(caller.get(), Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
    }

    /// Whether an age is typed that is not chosen yet.
    public boolean isUnsaved() {
        return rules.get().stream().anyMatch(RuleModel::isUnsaved);
    }

    /// How much would go now.
    public long foreseen() {
        return rules.get().stream().mapToLong(RuleModel::foreseenNow).sum();
    }

    /// Removes now what is too old.
    public void run() {
        if (running.get()) return;
        running.set(true);
        problem.set("");
        background.run(
                () -> door.run(caller.get()),
                gone -> {
                    running.set(false);
                    long rows = gone.stream().mapToLong(RetentionPreview::rows).sum();
                    toasts.done(Texts.text("retention.ran", rows));
                    reload.again();
                },
                sentence -> {
                    running.set(false);
                    problem.set(sentence);
                });
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    private Seen look() {
        Caller asking = caller.get();
        return new Seen(
                door.rules(asking),
                door.preview(asking).stream()
                        .collect(
                                Collectors.toMap(
                                        RetentionPreview::dataClass, Function.identity())));
    }

    private void show(Seen seen) {
        Map<String, RuleModel> known =
                rules.get().stream()
                        .collect(Collectors.toMap(RuleModel::name, Function.identity()));
        List<RuleModel> now =
                seen.rules().stream()
                        .sorted(Comparator.comparing(RetentionTexts::what))
                        .map(
                                rule ->
                                        known.getOrDefault(rule.dataClass(), model(rule))
                                                .show(rule, seen.previews().get(rule.dataClass())))
                        .toList();
        rules.set(now);
        outcome.set(outcome(seen.rules()));
        problem.set("");
    }

    private RuleModel model(RetentionRule rule) {
        return new RuleModel(rule, door, caller, background, reload::again);
    }

    private static String outcome(List<RetentionRule> rules) {
        List<RetentionRun> runs =
                rules.stream().map(RetentionRule::last).flatMap(Stream::ofNullable).toList();
        @Nullable RetentionRun latest =
                runs.stream().max(Comparator.comparing(RetentionRun::at)).orElse(null);
        if (latest == null) return Texts.text("retention.neverRan");
        long rows = runs.stream().mapToLong(RetentionRun::rows).sum();
        long failed = runs.stream().filter(one -> one.problem() != null).count();
        String when = Moments.when(latest.at());
        return failed == 0
                ? Texts.text("retention.lastRun", when, rows)
                : Texts.text("retention.lastRun.failed", when, rows, failed);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
