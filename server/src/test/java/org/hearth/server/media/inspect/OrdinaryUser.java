package org.hearth.server.media.inspect;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/// This thread, and those that it starts, meet files as an ordinary user does, also where the tests
/// run as root, whom no file refuses: setfsuid(2). Closed on the thread that opened it.
@SuppressWarnings("restricted") // there is no other way to a system call
final class OrdinaryUser implements AutoCloseable {
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final MethodHandle SETFSUID =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().findOrThrow("setfsuid"),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private final boolean wasRoot = become(NOBODY) == ROOT;

    /// Answers who it was. Whoever is not root stays who they are.
    private static int become(int user) {
        try {
            return (int) SETFSUID.invokeExact(user);
        } catch (Throwable broken) {
            throw new IllegalStateException("the system does not know setfsuid", broken);
        }
    }

    @Override
    public void close() {
        if (wasRoot) become(ROOT);
    }
}
