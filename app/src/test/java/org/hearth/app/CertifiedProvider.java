package org.hearth.app;

import org.hearth.devices.audio.InstalledProgram;
import org.hearth.server.platform.config.ProviderConfig;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A sign-in provider that others have certified, in a process of its own: panva's `oidc-provider`.
final class CertifiedProvider implements AutoCloseable {
    private static final String FOLDER = "HEARTH_OIDC_PEER";
    private static final String SCRIPT =
            "app/src/test/resources/org/hearth/app/certified-provider.mjs";

    private final Process process;
    private final String issuer;

    private CertifiedProvider(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /// Starts it; skips the test, saying what to prepare, where there is none.
    static CertifiedProvider start() throws IOException {
        Path folder = Path.of(System.getenv().getOrDefault(FOLDER, "nowhere"));
        Optional<Path> node = InstalledProgram.find("node");
        Assumptions.assumeTrue(
                node.isPresent() && Files.isDirectory(folder.resolve("node_modules/oidc-provider")),
                "no certified provider: run `npm install oidc-provider` in a folder, with Node 20"
                        + " or newer, and name the folder in "
                        + FOLDER);
        Process process =
                new ProcessBuilder(
                                List.of(
                                        node.orElseThrow().toString(),
                                        Committed.root().resolve(SCRIPT).toString(),
                                        folder.toAbsolutePath().toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String issuer = process.inputReader().readLine();
        if (issuer == null) throw new IOException("the provider did not start");
        return new CertifiedProvider(process, issuer);
    }

    ProviderConfig config() {
        return new ProviderConfig(issuer, "hearth", Optional.empty(), "Family login");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
