package org.hearth.server.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The household's one secret, from which the keys for different uses are derived. Thread-safe.
public final class MasterKey {
    private static final String FILE = "secrets.key";

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /// The configured key, or the one in the data folder, made now with mode 0600 if there is none.
    public static MasterKey load(HubConfig config) {
        return new MasterKey(
                HexFormat.of().parseHex(config.secretsKey().orElseGet(() -> kept(config.data()))));
    }

    /// 32 bytes for one use; another use gets unrelated ones.
    ///
    /// @param use such as `links`
    public byte[] derive(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", missing);
        }
    }

    private static String kept(Path data) {
        Path file = data.resolve(FILE);
        try {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            var mode =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            try (var out =
                    Files.newByteChannel(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            mode)) {
                String text = HexFormat.of().formatHex(fresh) + "\n";
                out.write(StandardCharsets.US_ASCII.encode(text));
            } catch (FileAlreadyExistsException known) {
                return Files.readString(file).strip();
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + file + " cannot be used.", failure);
        }
    }
}
