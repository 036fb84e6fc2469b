package org.hearth.server.platform.db;

import org.hearth.server.platform.bus.Event;
import org.hibernate.StatelessSession;

import java.util.ArrayList;
import java.util.List;

/// One running unit of work: the session that all joined doors share and the events it will tell
/// after the commit. It is a transaction when something may be changed.
///
/// One thread at a time; ends with the outermost door method.
public final class Unit {
    private final StatelessSession session;
    private final Access access;
    private final List<Event> events = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterEnd;

    /// Whether the outermost door asked to change anything.
    enum Access {
        READ,
        WRITE
    }

    /// @param afterEnd gets what is done once it is over
    Unit(StatelessSession session, Access access, List<Runnable> afterEnd) {
        this.session = session;
        this.access = access;
        this.afterEnd = afterEnd;
    }

    /// Tells the event after the commit; nothing is told when it rolls back.
    public void publish(Event event) {
        events.add(event);
    }

    /// Runs after the commit, before the door method returns: for what memory keeps of the rows.
    public void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    /// The session, for platform parts that write their own rows into this transaction.
    public StatelessSession session() {
        return session;
    }

    Access access() {
        return access;
    }

    List<Event> events() {
        return events;
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }

    /// What is done once it is over, however it ends.
    List<Runnable> afterEnd() {
        return afterEnd;
    }
}
