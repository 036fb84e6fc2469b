package org.hearth.migrations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The user that PostgreSQL's programs run as. PostgreSQL refuses to run as root, a hub need not.
sealed interface RunAs {

    /// The hub's own user, the usual case.
    record OwnUser() implements RunAs {
        @Override
        public List<String> wrap(List<String> program) {
            return program;
        }

        @Override
        public void own(Path path) {}
    }

    /// Root seen as nobody inside a user namespace: the files stay root's, see unshare(1).
    record UserNamespace() implements RunAs {
        @Override
        public List<String> wrap(List<String> program) {
            return joined(List.of("unshare", "--user"), program);
        }

        @Override
        public void own(Path path) throws IOException {
            changeOwner(path, 0, 0);
        }
    }

    /// Another user of the machine, where root may not make user namespaces.
    record OtherUser(int uid, int gid) implements RunAs {
        @Override
        public List<String> wrap(List<String> program) {
            return joined(
                    List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"),
                    program);
        }

        @Override
        public void own(Path path) throws IOException {
            changeOwner(path, uid, gid);
        }
    }

    /// The command line that runs the program as this user.
    List<String> wrap(List<String> program);

    /// Hands a file, or a folder with all in it, to this user.
    void own(Path path) throws IOException;

    /// What may be tried here, best first: root keeps an existing cluster with its owner.
    static List<RunAs> candidates(Path cluster) throws IOException {
        if (number(Path.of("/proc/self"), "uid") != 0) {
            return List.of(new OwnUser());
        }
        List<RunAs> candidates = new ArrayList<>();
        if (Files.exists(cluster) && number(cluster, "uid") != 0) {
            candidates.add(new OtherUser(number(cluster, "uid"), number(cluster, "gid")));
        }
        candidates.add(new UserNamespace());
        for (String name : List.of("postgres", "nobody")) {
            candidates.addAll(named(name));
        }
        return List.copyOf(candidates);
    }

    /// The first candidate that can run the program and enter the folder.
    static RunAs choose(List<RunAs> candidates, Path program, Path folder) throws IOException {
        for (RunAs candidate : candidates) {
            if (candidate instanceof OtherUser) {
                Files.setPosixFilePermissions(folder, Permissions.PASSABLE);
            }
            if (candidate.canUse(program, folder)) {
                return candidate;
            }
        }
        throw new PostgresFailure(
                "PostgreSQL refuses to run as root, and this machine neither allows user namespaces"
                        + " nor lets another user into "
                        + folder
                        + ". Start Hearth as an ordinary user, or set DATABASE_URL.");
    }

    private boolean canUse(Path program, Path folder) {
        String probe = "test -x \"$0\" && test -x \"$1\"";
        var words = List.of("sh", "-c", probe, program.toString(), folder.toString());
        try {
            return Command.run(Path.of("/"), wrap(words)).worked();
        } catch (IOException e) {
            return false; // This machine has no such tool.
        }
    }

    private static List<RunAs> named(String name) throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":", -1))
                .filter(field -> field.length > 3 && field[0].equals(name))
                .<RunAs>map(f -> new OtherUser(Integer.parseInt(f[2]), Integer.parseInt(f[3])))
                .toList();
    }

    private static int number(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + attribute);
    }

    private static void changeOwner(Path path, int uid, int gid) throws IOException {
        if (number(path, "uid") == uid) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> words = new ArrayList<>(first);
        words.addAll(second);
        return List.copyOf(words);
    }
}
