package org.hearth.migrations.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresAddressTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    postgres://ann:s3cret@db.lan:5433/home,      jdbc:postgresql://db.lan:5433/home, ann, s3cret
                    postgresql://ann:s3cret@db.lan/home,         jdbc:postgresql://db.lan/home,      ann, s3cret
                    postgres://ann:p%40ss%3A+1@db.lan/home,      jdbc:postgresql://db.lan/home,      ann, p@ss:+1
                    postgres://ann:x@[::1]:5433/home,            jdbc:postgresql://[::1]:5433/home,  ann, x
                    postgres://ann@db.lan/home?sslmode=require,  jdbc:postgresql://db.lan/home?sslmode=require, ann, ''
                    postgres://db.lan,                           jdbc:postgresql://db.lan/,          postgres, ''
                    """)
    void aDatabaseUrlIsRead(String url, String jdbcUrl, String user, String password) {
        assertEquals(new PostgresAddress(jdbcUrl, user, password), PostgresAddress.parse(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "db.lan", "mysql://ann:secret@db.lan/home", "postgres://a b:secret@c"})
    void whatIsNoDatabaseUrlIsRefusedWithoutRepeatingItsPassword(String url) {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> PostgresAddress.parse(url));
        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }

    @Test
    void anotherDatabaseKeepsTheOptions() {
        assertEquals(
                "jdbc:postgresql://db.lan/other?sslmode=require",
                PostgresAddress.parse("postgres://a:b@db.lan/home?sslmode=require")
                        .withDatabase("other")
                        .jdbcUrl());
    }

    @Test
    void printingItDoesNotShowThePassword() {
        assertEquals(
                "ann at jdbc:postgresql://db.lan/home",
                PostgresAddress.parse("postgres://ann:s3cret@db.lan/home").toString());
    }
}
