package org.hearth.server.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ConfigReaderTest {
    @TempDir Path data;

    @Test
    void withoutAWordTheDefaultsHold() {
        HubConfig config = ConfigReader.read(data, Map.of(), Map.of());

        assertEquals("Hearth on 0.0.0.0:8420", summary(config));
        assertTrue(config.external().isEmpty());
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        write("name = File\nbind = 127.0.0.1\nport = 1\n# a remark\n\n");

        HubConfig config =
                ConfigReader.read(
                        data,
                        Map.of("HEARTH_NAME", "Environment", "HEARTH_PORT", "2"),
                        Map.of(ConfigKey.PORT, "3"));

        assertEquals("Environment on 127.0.0.1:3", summary(config));
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirPlace() throws IOException {
        write("colour = red\nport = many\n");
        Map<String, String> environment =
                Map.of("HEARTH_SECRETS_KEY", "short", "HEARTH_SECRETS_KEY_PREVIOUS", "5e");

        ConfigInvalid faults =
                assertThrows(
                        ConfigInvalid.class, () -> ConfigReader.read(data, environment, Map.of()));

        String said = String.valueOf(faults.getMessage());
        for (String part :
                new String[] {
                    "line 1",
                    "colour",
                    "line 2: port",
                    "HEARTH_SECRETS_KEY must",
                    "S_KEY_PREVIOUS must"
                }) assertTrue(said.contains(part), said);
    }

    private void write(String text) throws IOException {
        Files.writeString(data.resolve(ConfigReader.FILE), text);
    }

    private static String summary(HubConfig config) {
        return config.name() + " on " + config.bind() + ":" + config.port();
    }
}
