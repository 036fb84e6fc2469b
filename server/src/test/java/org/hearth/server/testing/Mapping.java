package org.hearth.server.testing;

import org.hearth.server.Entities;
import org.hearth.server.platform.db.Database;
import org.hibernate.SessionFactory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.sql.DataSource;

/// The mapping of all entities onto one house's database. Making one takes as long as all else that
/// a house needs and knows no rows, so it serves one house after the other.
final class Mapping implements AutoCloseable {
    private static final Queue<Mapping> FREE = new ConcurrentLinkedQueue<>();

    private final SessionFactory sessions;
    private volatile DataSource house;

    private Mapping(DataSource house) {
        this.house = house;
        Class<?>[] type = {DataSource.class};
        ClassLoader loader = Mapping.class.getClassLoader();
        Object road =
                Proxy.newProxyInstance(loader, type, (_, method, values) -> go(method, values));
        sessions = Database.map((DataSource) road, Entities.ALL);
    }

    /// One that leads to this database until it is closed.
    static Mapping of(Database database) {
        Mapping free = FREE.poll();
        if (free == null) return new Mapping(database.pool());
        free.house = database.pool();
        return free;
    }

    SessionFactory sessions() {
        return sessions;
    }

    private Object go(Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(house, values);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /// Leaves it to the next house.
    @Override
    public void close() {
        FREE.add(this);
    }
}
