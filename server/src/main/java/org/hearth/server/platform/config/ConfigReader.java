package org.hearth.server.platform.config;

import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.server.platform.db.DatabaseAddress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the configuration: file, then environment, then command line. One use only.
public final class ConfigReader {
    /// The file's name in the data folder.
    public static final String FILE = "hearth.conf";

    private final Path data;
    private final Map<ConfigKey, Value> values = new EnumMap<>(ConfigKey.class);
    private final List<String> faults = new ArrayList<>();

    /// A value and where it stands.
    private record Value(String text, String place) {}

    private ConfigReader(Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    /// Reads everything; throws [ConfigInvalid] with all faults together.
    ///
    /// @param given what the command line says
    public static HubConfig read(
            Path data, Map<String, String> environment, Map<ConfigKey, String> given) {
        ConfigReader reader = new ConfigReader(data);
        reader.readFile();
        for (ConfigKey key : ConfigKey.values()) {
            String text = environment.get(key.variable());
            if (text != null && !text.isBlank()) {
                reader.values.put(key, new Value(text.strip(), key.variable()));
            }
        }
        given.forEach((key, text) -> reader.values.put(key, new Value(text, "--" + key.key())));
        HubConfig config = reader.config();
        if (!reader.faults.isEmpty()) throw new ConfigInvalid(reader.faults);
        return config;
    }

    private void readFile() {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) return;
        try {
            List<String> lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                readLine(lines.get(at).strip(), file + " line " + (at + 1));
            }
        } catch (IOException unreadable) {
            faults.add(file + " cannot be read as text in UTF-8.");
        }
    }

    private void readLine(String line, String place) {
        if (line.isEmpty() || line.startsWith("#")) return;
        int sign = line.indexOf('=');
        String name = sign < 0 ? line : line.substring(0, sign).strip();
        Optional<ConfigKey> key =
                Arrays.stream(ConfigKey.values()).filter(one -> one.key().equals(name)).findFirst();
        if (sign < 0 || key.isEmpty()) {
            faults.add(place + ": \"" + name + "\" is no setting of this hub.");
        } else {
            values.put(key.get(), new Value(line.substring(sign + 1).strip(), place));
        }
    }

    private HubConfig config() {
        int poolSize = number(ConfigKey.POSTGRES_POOL_SIZE, 2, 100);
        return new HubConfig(
                data,
                text(ConfigKey.NAME),
                text(ConfigKey.BIND),
                number(ConfigKey.PORT, 0, 65_535),
                list(ConfigKey.HOSTS),
                proxies(),
                isOn(ConfigKey.MDNS),
                number(ConfigKey.AT_WORK, 4, 1_000),
                database(poolSize),
                poolSize,
                secretsKey(ConfigKey.SECRETS_KEY),
                secretsKey(ConfigKey.PREVIOUS_SECRETS_KEY),
                provider());
    }

    private List<String> list(ConfigKey key) {
        return Arrays.stream(text(key).split(",", -1))
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private TrustedProxies proxies() {
        List<TrustedProxies.Network> networks = new ArrayList<>();
        for (String one : list(ConfigKey.TRUSTED_PROXIES)) {
            TrustedProxies.Network.of(one)
                    .ifPresentOrElse(
                            networks::add,
                            () ->
                                    faults.add(
                                            place(ConfigKey.TRUSTED_PROXIES)
                                                    + " must be addresses or networks such as"
                                                    + " 192.168.1.5 or 10.0.0.0/8, not \""
                                                    + one
                                                    + "\"."));
        }
        return new TrustedProxies(networks);
    }

    private Optional<DatabaseAddress> database(int poolSize) {
        String url = text(ConfigKey.DATABASE_URL);
        if (!url.isEmpty()) return parse(url, poolSize);
        String host = text(ConfigKey.POSTGRES_HOST);
        if (host.isEmpty()) return Optional.empty();
        int port = number(ConfigKey.POSTGRES_PORT, 1, 65_535);
        return Optional.of(
                new DatabaseAddress(
                        "jdbc:postgresql://"
                                + host
                                + ":"
                                + port
                                + "/"
                                + text(ConfigKey.POSTGRES_DB),
                        text(ConfigKey.POSTGRES_USER),
                        text(ConfigKey.POSTGRES_PASSWORD),
                        poolSize));
    }

    private Optional<DatabaseAddress> parse(String url, int poolSize) {
        try {
            PostgresAddress at = PostgresAddress.parse(url);
            return Optional.of(
                    new DatabaseAddress(at.jdbcUrl(), at.user(), at.password(), poolSize));
        } catch (IllegalArgumentException malformed) {
            faults.add(
                    place(ConfigKey.DATABASE_URL)
                            + " must look like postgresql://user:password@host:port/name.");
            return Optional.empty();
        }
    }

    private Optional<String> secretsKey(ConfigKey setting) {
        String key = text(setting);
        if (key.isEmpty()) return Optional.empty();
        if (MasterKey.of(key).isEmpty()) {
            faults.add(place(setting) + " must be 32 bytes in hex, 64 digits.");
        }
        return Optional.of(key);
    }

    private Optional<ProviderConfig> provider() {
        String issuer = text(ConfigKey.OIDC_ISSUER);
        String clientId = text(ConfigKey.OIDC_CLIENT_ID);
        String secret = text(ConfigKey.OIDC_CLIENT_SECRET);
        if (issuer.isEmpty() && clientId.isEmpty() && secret.isEmpty()) return Optional.empty();
        if (issuer.isEmpty()) faults.add("oidc-issuer is missing.");
        if (clientId.isEmpty()) faults.add("oidc-client-id is missing.");
        if (!issuer.isEmpty() && !ProviderConfig.isSafe(issuer)) {
            faults.add(
                    place(ConfigKey.OIDC_ISSUER)
                            + " must be an https address without query; http only within the home"
                            + " network.");
        }
        return Optional.of(
                new ProviderConfig(
                        issuer,
                        clientId,
                        Optional.of(secret).filter(text -> !text.isEmpty()),
                        text(ConfigKey.OIDC_NAME)));
    }

    private boolean isOn(ConfigKey key) {
        String text = text(key);
        if (!text.equals("on") && !text.equals("off")) {
            faults.add(place(key) + " must be on or off, not \"" + text + "\".");
        }
        return text.equals("on");
    }

    private int number(ConfigKey key, int least, int most) {
        String text = text(key);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException notANumber) {
            faults.add(place(key) + " must be a number, not \"" + text + "\".");
            return least;
        }
        faults.add(
                place(key) + " must be between " + least + " and " + most + ", not " + text + ".");
        return least;
    }

    private String text(ConfigKey key) {
        Value value = values.get(key);
        return value == null ? key.fallback() : value.text();
    }

    private String place(ConfigKey key) {
        Value value = values.get(key);
        String place = value == null ? key.variable() : value.place();
        return place.contains("line") ? place + ": " + key.key() : place;
    }
}
