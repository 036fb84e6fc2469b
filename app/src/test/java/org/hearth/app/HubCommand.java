package org.hearth.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a test says to begin `hearth` in a process of its own.
final class HubCommand {
    private HubCommand() {}

    /// The classes under test, with the options of Java that families have.
    ///
    /// @param environment on top of one that says nothing to the hub
    static ProcessBuilder ofTheseClasses(
            Path data, Map<String, String> environment, List<String> command) {
        return ofTheseClasses(data, List.of(), environment, command);
    }

    /// @param java what Java is told on top, such as `-Xmx96m`
    static ProcessBuilder ofTheseClasses(
            Path data, List<String> java, Map<String, String> environment, List<String> command) {
        List<String> all = new ArrayList<>(java);
        all.addAll(PackedClasses.words());
        return java(data, all, environment, command);
    }

    /// @param told what Java is told on top, the class path among it
    static ProcessBuilder java(
            Path data, List<String> told, Map<String, String> environment, List<String> command) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("@" + Committed.root().resolve("app/java.options"));
        // It lives for seconds; the second compiler would only cost.
        words.add("-XX:TieredStopAtLevel=1");
        words.addAll(told);
        // The class path of tests has another logback.
        words.add("-Dlogback.configurationFile=logback.xml");
        words.add(Main.class.getName());
        return on(data, words, environment, command);
    }

    /// What was packaged, by the launcher, as families do.
    static ProcessBuilder ofThePackage(Path data, List<String> command) {
        String launcher = Committed.root().resolve("hearth").toString();
        return on(data, new ArrayList<>(List.of(launcher)), Map.of(), command);
    }

    private static ProcessBuilder on(
            Path data, List<String> words, Map<String, String> environment, List<String> command) {
        words.addAll(command);
        words.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(HEARTH|POSTGRES)_.*|DATABASE_URL"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        // The network that tests run in is not told of their hubs.
        builder.environment().put("HEARTH_MDNS", "off");
        builder.environment().putAll(environment);
        return builder;
    }
}
