package org.hearth.migrations.postgres;

import org.postgresql.ds.PGSimpleDataSource;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import javax.sql.DataSource;

/// How to reach one database, with its password; printing it does not show the password.
public record PostgresAddress(String jdbcUrl, String user, String password) {

    /// Reads a `DATABASE_URL`: `postgres://user:password@host:port/database?options`, with
    /// `postgresql://` meaning the same; the form that libpq documents as "Connection URIs".
    ///
    /// @throws IllegalArgumentException if the text is not such a URL; the text is not repeated,
    ///   since it holds a password
    public static PostgresAddress parse(String databaseUrl) {
        URI uri = uriOf(databaseUrl);
        String scheme = uri.getScheme();
        if (uri.getHost() == null || !("postgres".equals(scheme) || "postgresql".equals(scheme))) {
            throw malformed();
        }
        String[] login =
                uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new PostgresAddress(
                "jdbc:postgresql://"
                        + uri.getHost()
                        + port
                        + (path.isEmpty() ? "/" : path)
                        + options,
                login.length > 0 ? decoded(login[0]) : "postgres",
                login.length > 1 ? decoded(login[1]) : "");
    }

    /// The same server and login, another database.
    public PostgresAddress withDatabase(String name) {
        int options = jdbcUrl.indexOf('?');
        String base = options < 0 ? jdbcUrl : jdbcUrl.substring(0, options);
        String tail = options < 0 ? "" : jdbcUrl.substring(options);
        return new PostgresAddress(
                base.substring(0, base.lastIndexOf('/') + 1) + name + tail, user, password);
    }

    /// A source of plain connections, each opened when asked for; a pool belongs to the caller.
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }

    private static URI uriOf(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "DATABASE_URL must look like postgres://USER:PASSWORD@HOST:PORT/DATABASE");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
