package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.hearth.server.media.inspect.Inspection.Kind;
import org.hearth.server.media.inspect.Inspection.Problem;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Names in a folder behind which no ordinary file is.
class LinksAndPipesTest extends SuspectFiles {
    @Test
    void aPipeIsNeverOpened() throws Exception {
        Path pipe = folder.resolve("pipe.mp3");
        assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");

        isProblem(Kind.UNREADABLE, AT_ONCE, pipe);
    }

    @Test
    void aSocketALinkAndAFolderAreNoFiles() throws IOException {
        Path socket = folder.resolve("socket.mp3");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            isProblem(Kind.UNREADABLE, AT_ONCE, socket);
        }
        Path link = Files.createSymbolicLink(folder.resolve("link.mp3"), Path.of("/dev/zero"));
        isProblem(Kind.UNREADABLE, AT_ONCE, link);
        isProblem(Kind.UNREADABLE, AT_ONCE, Files.createDirectory(folder.resolve("folder.mp3")));
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path locked = samples.tone("locked.mp3");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));

        try (OrdinaryUser _ = new OrdinaryUser()) {
            Problem problem = isProblem(Kind.UNREADABLE, AT_ONCE, locked);

            assertEquals("Hearth may not read this file. Give it permission to.", problem.reason());
        }
    }

    @Test
    void aFileThatIsGoneSaysSo() {
        Problem problem = isProblem(Kind.UNREADABLE, AT_ONCE, folder.resolve("gone.mp3"));

        assertEquals("The file is no longer there.", problem.reason());
    }
}
