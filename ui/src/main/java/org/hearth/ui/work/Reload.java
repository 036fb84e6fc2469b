package org.hearth.ui.work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.hearth.server.platform.bus.Subscription;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Loads something again whenever it may have changed: one load at a time, and once more when it
/// was asked for meanwhile, so that what is shown last is what is true last. FX thread only.
///
/// An answer to a question that nobody asks any more is dropped, and the sentence of a failed load
/// is taken back once an answer comes. What passes by itself, such as a database that is away, is
/// asked again without anybody's doing; until then what was shown stays.
public final class Reload<T> implements Subscription {
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Background background;
    private final Supplier<Optional<Asked<T>>> asking;
    private final Consumer<? super T> then;
    private final Consumer<? super String> failed;
    private final Retry retry;
    private Work loading = Work.none();
    private Object loadingAbout = "";
    private boolean isLoading;
    private boolean isAskedAgain;

    /// @param about the same for the same question
    private record Asked<T>(Object about, Callable<T> slow) {}

    /// Asks the same each time; [#problem] says why nothing came.
    ///
    /// @param slow called in the background
    public Reload(Background background, Callable<T> slow, Consumer<? super T> then) {
        this(background, slow, then, _ -> {});
    }

    /// Asks for what a form offers to choose from; where it does not come, that is complained of
    /// once.
    ///
    /// @param question what is chosen from now, read on the FX thread; empty asks nothing
    /// @param slow called in the background
    public static <Q, T> Reload<T> choices(
            Background background,
            Supplier<Optional<Q>> question,
            Function<? super Q, T> slow,
            Consumer<? super T> then) {
        return about(background, question, slow, then, background.once());
    }

    /// Asks the same each time, as long as somebody may know it; who may not waits for nothing.
    ///
    /// @param isAllowed read on the FX thread
    /// @param slow called in the background
    public static <T> Reload<T> allowed(
            Background background,
            BooleanSupplier isAllowed,
            Callable<T> slow,
            Consumer<? super T> then) {
        return allowed(background, isAllowed, slow, then, _ -> {});
    }

    /// The same for what says elsewhere why nothing came.
    ///
    /// @param failed hears why nothing came, and the empty sentence once something came after all
    public static <T> Reload<T> allowed(
            Background background,
            BooleanSupplier isAllowed,
            Callable<T> slow,
            Consumer<? super T> then,
            Consumer<? super String> failed) {
        return new Reload<>(
                background,
                () ->
                        isAllowed.getAsBoolean()
                                ? Optional.of(new Asked<>("", slow))
                                : Optional.empty(),
                then,
                failed);
    }

    /// Asks the same each time.
    ///
    /// @param slow called in the background
    /// @param failed hears why nothing came, and the empty sentence once something came after all
    public Reload(
            Background background,
            Callable<T> slow,
            Consumer<? super T> then,
            Consumer<? super String> failed) {
        this(background, () -> Optional.of(new Asked<>("", slow)), then, failed);
    }

    private Reload(
            Background background,
            Supplier<Optional<Asked<T>>> asking,
            Consumer<? super T> then,
            Consumer<? super String> failed) {
        this.background = background;
        this.asking = asking;
        this.then = then;
        this.failed = failed;
        retry = new Retry(background, this::retry);
    }

    /// Asks about one thing at a time; [#problem] says why nothing came.
    ///
    /// @param question what is asked about now, read on the FX thread; empty asks nothing
    /// @param slow called in the background
    public static <Q, T> Reload<T> about(
            Background background,
            Supplier<Optional<Q>> question,
            Function<? super Q, T> slow,
            Consumer<? super T> then) {
        return about(background, question, slow, then, _ -> {});
    }

    /// Asks about one thing at a time, such as the person that is shown.
    ///
    /// @param question what is asked about now, read on the FX thread; empty asks nothing
    /// @param slow called in the background
    /// @param failed hears why nothing came, and the empty sentence once something came after all
    public static <Q, T> Reload<T> about(
            Background background,
            Supplier<Optional<Q>> question,
            Function<? super Q, T> slow,
            Consumer<? super T> then,
            Consumer<? super String> failed) {
        return new Reload<>(
                background,
                () -> question.get().map(now -> new Asked<T>(now, () -> slow.apply(now))),
                then,
                failed);
    }

    /// Whether nothing is waited for: what is asked about now has an answer or a reason why there
    /// is none, or nothing is asked.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Why nothing came when it was loaded last; empty when something did.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Loads, now or after the load that runs; a load about something else is waited for no longer.
    public void again() {
        Optional<Asked<T>> wanted = asking.get();
        if (isLoading && isAbout(wanted)) {
            isAskedAgain = true;
            return;
        }
        retry.hold();
        if (!isAbout(wanted)) {
            loaded.set(wanted.isEmpty());
            retry.over();
        }
        loading.close();
        isLoading = wanted.isPresent();
        isAskedAgain = false;
        wanted.ifPresent(this::load);
    }

    private void load(Asked<T> wanted) {
        loadingAbout = wanted.about();
        loading = background.ask(wanted.slow(), this::came, this::failed);
    }

    private boolean isAbout(Optional<Asked<T>> wanted) {
        return wanted.filter(now -> now.about().equals(loadingAbout)).isPresent();
    }

    private void came(T outcome) {
        over(
                () -> {
                    if (!problem.get().isEmpty()) failed.accept("");
                    then.accept(outcome);
                    problem.set("");
                    loaded.set(true);
                    retry.over();
                });
    }

    private void failed(Failure failure) {
        over(
                () -> {
                    failed.accept(failure.sentence());
                    problem.set(failure.sentence());
                    loaded.set(true);
                    retry.after(failure);
                });
    }

    /// Whatever is asked about meanwhile has been asked by whoever turned to it.
    private void retry() {
        if (isAbout(asking.get())) again();
    }

    private void over(Runnable show) {
        boolean isMore = isAskedAgain;
        isLoading = false;
        isAskedAgain = false;
        if (isAbout(asking.get())) show.run();
        if (isMore) again();
    }

    @Override
    public void close() {
        loading.close();
        retry.close();
    }
}
