package org.hearth.server.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.config.TrustedProxies.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    @Test
    void trustedProxiesAreAddressesAndNetworks() {
        assertEquals(TrustedProxies.NONE, ConfigReader.read(data, Map.of(), Map.of()).proxies());
        Map<String, String> two = Map.of("HEARTH_TRUSTED_PROXIES", "192.168.1.5, FD00::/8");

        List<Network> networks = ConfigReader.read(data, two, Map.of()).proxies().networks();
        assertEquals(
                List.of(
                        new Network(InetAddress.ofLiteral("192.168.1.5"), 32),
                        new Network(InetAddress.ofLiteral("fd00::"), 8)),
                networks);
        assertRefused("HEARTH_TRUSTED_PROXIES must", Map.of("HEARTH_TRUSTED_PROXIES", "proxy.lan"));
    }

    @Test
    void aSignInProviderNeedsAnAddressAndAClient() {
        HubConfig config =
                ConfigReader.read(
                        data,
                        Map.of(
                                "HEARTH_OIDC_ISSUER", "https://auth.example.org/house",
                                "HEARTH_OIDC_CLIENT_ID", "hearth"),
                        Map.of());

        assertEquals(
                new ProviderConfig(
                        "https://auth.example.org/house",
                        "hearth",
                        Optional.empty(),
                        "auth.example.org"),
                config.provider().orElseThrow());
        assertRefused("oidc-issuer", Map.of("HEARTH_OIDC_CLIENT_ID", "hearth"));
        assertRefused("oidc-client-id", Map.of("HEARTH_OIDC_ISSUER", "https://auth.example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://auth.example.org",
                "ftp://localhost",
                "auth.example.org",
                "https://auth.example.org?a=b",
                "https://me@auth.example.org",
                "http://203.0.113.7",
            })
    void aSignInProviderIsTrustedOverHttpsOnly(String issuer) {
        assertRefused(
                "https", Map.of("HEARTH_OIDC_ISSUER", issuer, "HEARTH_OIDC_CLIENT_ID", "hearth"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9000",
                "http://127.0.0.1:9000/x",
                "http://[::1]:9000",
                "http://192.168.1.4",
                "http://nas.local",
                "http://keycloak:8080/realms/home",
            })
    void withinTheHomeNetworkPlainHttpWillDo(String issuer) {
        HubConfig config =
                ConfigReader.read(
                        data,
                        Map.of("HEARTH_OIDC_ISSUER", issuer, "HEARTH_OIDC_CLIENT_ID", "hearth"),
                        Map.of());

        assertEquals(issuer, config.provider().orElseThrow().issuer());
    }

    private void assertRefused(String part, Map<String, String> environment) {
        String said =
                String.valueOf(
                        assertThrows(
                                        ConfigInvalid.class,
                                        () -> ConfigReader.read(data, environment, Map.of()))
                                .getMessage());
        assertTrue(said.contains(part), said);
    }

    private void write(String text) throws IOException {
        Files.writeString(data.resolve(ConfigReader.FILE), text);
    }

    private static String summary(HubConfig config) {
        return config.name() + " on " + config.bind() + ":" + config.port();
    }
}
