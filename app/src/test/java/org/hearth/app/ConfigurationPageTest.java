package org.hearth.app;

import org.hearth.server.platform.config.ConfigKey;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// `docs/configuration.md` is generated from the settings that the hub reads.
final class ConfigurationPageTest {
    private static final String HEAD =
            """
            # Configuration

            What the operator decides before the hub starts. Each setting stands as `key = value` in
            `hearth.conf` in the data folder, or in the environment, which wins over the file; options of
            the command line win over both. All faults are reported together when the hub starts. What the
            family may change while it runs is in the settings of the console instead.

            | key | environment | default | meaning |
            |---|---|---|---|
            """;

    @Test
    void thePageListsEverySettingOfTheHub() throws IOException {
        String rows =
                Arrays.stream(ConfigKey.values())
                        .map(ConfigurationPageTest::row)
                        .collect(Collectors.joining());
        Committed.mustBe("docs/configuration.md", HEAD + rows);
    }

    private static String row(ConfigKey key) {
        String fallback = key.fallback().isEmpty() ? "" : "`" + key.fallback() + "`";
        return "| `%s` | `%s` | %s | %s |%n"
                .formatted(key.key(), key.variable(), fallback, key.doc())
                .replace("\r\n", "\n");
    }
}
