package org.hearth.server.platform.db;

/// Where the store answers and as whom.
///
/// @param jdbcUrl such as `jdbc:postgresql://127.0.0.1:5432/hearth`
/// @param poolSize connections at most
public record DatabaseAddress(String jdbcUrl, String user, String password, int poolSize) {
    /// Never shows the password.
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
