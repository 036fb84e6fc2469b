package org.hearth.server.platform.config;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Where the household's master key comes from: `HEARTH_SECRETS_KEY`, or a file in the data folder.
///
/// A hub whose key cannot be read starts all the same; only what needs the key is off. Thread-safe.
public final class HouseKeys {
    private static final Logger LOG = LoggerFactory.getLogger(HouseKeys.class);

    private final Optional<MasterKey> configured;
    private final Optional<MasterKey> previous;
    private final KeyFile file;

    /// Who keeps the key.
    public enum Origin {
        /// The operator, in the configuration.
        CONFIGURED,
        /// The hub, in its data folder.
        FILE
    }

    private HouseKeys(Path data, Optional<MasterKey> configured, Optional<MasterKey> previous) {
        this.configured = configured;
        this.previous = previous;
        file = new KeyFile(data);
    }

    /// As the operator decided.
    public static HouseKeys of(HubConfig config) {
        return new HouseKeys(
                config.data(),
                config.secretsKey().flatMap(MasterKey::of),
                config.previousSecretsKey().flatMap(MasterKey::of));
    }

    /// The key in a data folder, with nothing configured.
    public static HouseKeys in(Path data) {
        return new HouseKeys(data, Optional.empty(), Optional.empty());
    }

    /// Who keeps it.
    public Origin origin() {
        return configured.isPresent() ? Origin.CONFIGURED : Origin.FILE;
    }

    /// The key in force. The first time the one in the data folder is made.
    ///
    /// @throws IOException when the file cannot be read, made or understood
    public MasterKey current() throws IOException {
        return configured.isPresent() ? configured.get() : file.load();
    }

    /// The one that the operator says was in force before.
    public Optional<MasterKey> previous() {
        return previous;
    }

    /// The hub's own file, in which keys can be exchanged; empty when the key is configured.
    public Optional<KeyFile> file() {
        return configured.isPresent() ? Optional.empty() : Optional.of(file);
    }

    /// 32 bytes that sign links. They change with the master key, and links of before simply end.
    /// Without a master key they are good for this run only.
    public byte[] forLinks() {
        try {
            return current().derive("links");
        } catch (IOException unusable) {
            LOG.warn("the master key cannot be used: links are signed for this run", unusable);
            return MasterKey.fresh().derive("links");
        }
    }
}
