package org.hearth.server.platform.db;

import org.hearth.server.platform.bus.Bus;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Runs the one transaction of a door method. Thread-safe.
///
/// A door called from within another door's transaction joins it. Events are told and memory is
/// refreshed after the outermost commit. Store errors leave here as problems with a sentence.
/// Nothing slow belongs inside: clients of networks, devices and models call [#forbid] first.
public final class Tx {
    private static final Logger LOG = LoggerFactory.getLogger(Tx.class);
    private static final ScopedValue<Unit> CURRENT = ScopedValue.newInstance();

    private final SessionFactory sessions;
    private final Bus bus;

    /// @param bus hears the events of each committed transaction
    public Tx(SessionFactory sessions, Bus bus) {
        this.sessions = sessions;
        this.bus = bus;
    }

    /// Throws when a transaction is open on this thread: the caller is about to do something slow.
    public static void forbid() {
        if (CURRENT.isBound())
            throw new IllegalStateException("This must not run in a transaction.");
    }

    /// Does something once the transaction that is open on this thread is over, whether it commits
    /// or not, and at once where none is: whoever holds a connection of the pool must not wait for
    /// another.
    public static void afterwards(Runnable work) {
        if (CURRENT.isBound()) CURRENT.get().afterEnd().add(work);
        else work.run();
    }

    /// Reads through a feature's repository. Each query sees what is committed when it begins,
    /// which is all that PostgreSQL's usual isolation gives; so no transaction is begun and ended
    /// for it.
    public <R, T> T read(Function<StatelessSession, R> repository, Function<R, T> work) {
        return run(Unit.Access.READ, unit -> work.apply(enter(repository, unit)));
    }

    /// Reads and changes through a feature's repository; all of it happens, or nothing.
    public <R, T> T write(Function<StatelessSession, R> repository, BiFunction<R, Unit, T> work) {
        return run(Unit.Access.WRITE, unit -> work.apply(enter(repository, unit), unit));
    }

    /// Changes something apart from whatever transaction is open: it stays when that one rolls
    /// back.
    public <R, T> T apart(Function<StatelessSession, R> repository, BiFunction<R, Unit, T> work) {
        return open(Unit.Access.WRITE, unit -> work.apply(enter(repository, unit), unit));
    }

    private static <R> R enter(Function<StatelessSession, R> repository, Unit unit) {
        R opened = repository.apply(unit.session());
        LOG.atDebug()
                .addKeyValue("room", opened.getClass().getPackageName())
                .log("enters {}", unit.access());
        return opened;
    }

    private <T> T run(Unit.Access access, Function<Unit, T> work) {
        if (!CURRENT.isBound()) return open(access, work);
        Unit outer = CURRENT.get();
        if (access == Unit.Access.WRITE && outer.access() == Unit.Access.READ) {
            throw new IllegalStateException("A reading transaction cannot be joined for writing.");
        }
        return work.apply(outer);
    }

    private <T> T open(Unit.Access access, Function<Unit, T> work) {
        List<Runnable> afterwards = new ArrayList<>();
        try {
            return open(access, afterwards, work);
        } finally {
            afterwards.forEach(Runnable::run);
        }
    }

    private <T> T open(Unit.Access access, List<Runnable> afterwards, Function<Unit, T> work) {
        try (StatelessSession session = sessions.openStatelessSession()) {
            LOG.debug("opens {}", access);
            Unit unit = new Unit(session, access, afterwards);
            T result =
                    access == Unit.Access.READ
                            ? within(unit, work)
                            : session.fromTransaction(_ -> within(unit, work));
            unit.afterCommit().forEach(Runnable::run);
            unit.events().forEach(bus::publish);
            return result;
        } catch (RuntimeException failure) {
            throw StoreErrors.translate(failure);
        }
    }

    private static <T> T within(Unit unit, Function<Unit, T> work) {
        return ScopedValue.where(CURRENT, unit).call(() -> work.apply(unit));
    }
}
