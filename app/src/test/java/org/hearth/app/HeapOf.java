package org.hearth.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What another Java holds on to, asked with the JDK's own `jcmd`.
final class HeapOf {
    /// A line of `GC.heap_info` by the serial collector: `DefNew total 29504K, used 8193K [...`.
    private static final Pattern USED =
            Pattern.compile("(?m)^ *(?:DefNew|Tenured) +total \\d+K, used (\\d+)K");

    private HeapOf() {}

    /// What is left in its heap after a collection.
    static long megabytes(ProcessHandle java) {
        ask(java, "GC.run");
        long kilobytes =
                USED.matcher(ask(java, "GC.heap_info"))
                        .results()
                        .mapToLong(one -> Long.parseLong(one.group(1)))
                        .sum();
        if (kilobytes == 0) throw new AssertionError("jcmd says nothing of generations");
        return kilobytes / 1024;
    }

    private static String ask(ProcessHandle java, String what) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process asked =
                    new ProcessBuilder(jcmd, Long.toString(java.pid()), what)
                            .redirectErrorStream(true)
                            .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError("no jcmd beside this Java", failure);
        }
    }
}
