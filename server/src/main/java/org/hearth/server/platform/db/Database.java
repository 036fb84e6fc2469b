package org.hearth.server.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

import java.net.UnknownHostException;
import java.util.Collection;

import javax.sql.DataSource;

/// The pooled store and its mapping. Thread-safe; made once at start, closed last.
public final class Database implements AutoCloseable {
    private static final int WAIT_MS = 3_000;

    private final Pool pool;

    /// Opens the pool; throws one sentence when the server does not answer or lets nobody in.
    public Database(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hearth");
        Lines lines = new Lines(address);
        config.setDataSource(lines);
        config.setMaximumPoolSize(address.poolSize());
        config.setMinimumIdle(Math.min(2, address.poolSize()));
        config.setConnectionTimeout(WAIT_MS);
        config.setValidationTimeout(1_000);
        pool = open(config, address, lines);
    }

    /// Options of the address may hold a password, so they are left out of the sentence.
    private static Pool open(HikariConfig config, DatabaseAddress address, Lines lines) {
        try {
            return new Pool(config, address, lines);
        } catch (PoolInitializationException refused) {
            String place = address.jdbcUrl().replaceFirst("\\?.*", "");
            throw new IllegalStateException(
                    "The database " + place + " cannot be used: " + reason(refused), refused);
        }
    }

    private static String reason(PoolInitializationException refused) {
        Throwable cause = refused.getCause();
        if (cause == null) return String.valueOf(refused.getMessage());
        return cause.getCause() instanceof UnknownHostException host
                ? "nobody knows the computer " + host.getMessage() + "."
                : String.valueOf(cause.getMessage());
    }

    /// The pool, for the migrator and the job store.
    public DataSource pool() {
        return pool;
    }

    /// How many connections are lent out at this moment.
    public int lentConnections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /// Whether the store answers, as known since two and a half seconds ago at most. Never waits.
    public boolean isUp() {
        return pool.isUp();
    }

    /// Maps the entities of all features onto the migrated schema.
    public SessionFactory map(Collection<Class<?>> entities) {
        return map(pool, entities);
    }

    /// Maps them onto whatever database the connections lead to.
    public static SessionFactory map(DataSource pool, Collection<Class<?>> entities) {
        HibernatePersistenceConfiguration mapping =
                new HibernatePersistenceConfiguration("hearth").managedClasses(entities);
        mapping.property("hibernate.connection.datasource", pool);
        // One connection for all that a door method reads, though no transaction holds it.
        mapping.property("hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_HOLD");
        mapping.property(
                "hibernate.physical_naming_strategy",
                PhysicalNamingStrategySnakeCaseImpl.class.getName());
        mapping.property("hibernate.jdbc.batch_size", "200");
        mapping.property("hibernate.order_inserts", "true");
        mapping.property("hibernate.order_updates", "true");
        mapping.property("hibernate.jdbc.time_zone", "UTC");
        mapping.property("hibernate.timezone.default_storage", "NORMALIZE_UTC");
        mapping.property("hibernate.boot.allow_jdbc_metadata_access", "false");
        mapping.property("jakarta.persistence.database-product-name", "PostgreSQL");
        mapping.property("jakarta.persistence.database-major-version", "15");
        mapping.property("jakarta.persistence.validation.mode", "none");
        return mapping.createEntityManagerFactory();
    }

    @Override
    public void close() {
        pool.close();
    }
}
