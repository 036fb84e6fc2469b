package org.hearth.migrations.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/// A hub made to be killed: supervises a server and commits numbered rows, one after another.
/// Prints each number after its commit; ends in order when its input ends.
final class WritingHub {

    private WritingHub() {}

    /// Takes the data folder, the folder of the programs, and the first number.
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        var folders =
                new PostgresFolders(
                        data.resolve("postgres"), Path.of(args[1]), data.resolve("logs"));
        try (PostgresServer server = PostgresServer.start(folders, Durability.DURABLE)) {
            Servers.execute(
                    server.address(),
                    "CREATE TABLE IF NOT EXISTS numbers (number bigint PRIMARY KEY)");
            Thread.ofVirtual().start(() -> write(server.address(), Long.parseLong(args[2])));
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
        System.exit(0);
    }

    /// Connects again whenever the server is away; a number whose fate is unknown is not repeated.
    private static void write(PostgresAddress address, long first) {
        long number = first;
        while (true) {
            try (Connection connection = address.dataSource().getConnection();
                    PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO numbers VALUES (?)")) {
                while (true) {
                    insert.setLong(1, number++);
                    insert.executeUpdate();
                    System.out.println(number - 1);
                }
            } catch (SQLException e) {
                Waiting.until(Duration.ofMillis(20), () -> false);
            }
        }
    }
}
