package org.hearth.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The entry point of the process.
@Command(
        name = "hearth",
        description = "The household hub",
        version = "Hearth " + HubRoutes.VERSION,
        mixinStandardHelpOptions = true,
        // Every command takes --help.
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            RunCommand.class,
            ServeCommand.class,
            TokenCommand.class,
            PersonCommand.class,
            DoctorCommand.class,
            DemoCommand.class,
            PortsCommand.class,
        })
public final class Main {
    private Main() {}

    /// Exits 0 on success, 1 on a failure with one sentence on standard error, 2 on wrong usage.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        boolean isPlain = args.length == 0 || isRunOption(args[0]);
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(
                        (failure, _, _) -> {
                            System.err.println(sentence(failure));
                            return 1;
                        })
                .execute(isPlain ? withRun(args) : args);
    }

    /// `hearth --port 9000` means `hearth run --port 9000`.
    private static boolean isRunOption(String first) {
        return List.of("--data", "--port", "--bind", "--media", "--demo").stream()
                .anyMatch(first::startsWith);
    }

    private static String[] withRun(String[] args) {
        return Stream.concat(Stream.of("run"), Arrays.stream(args)).toArray(String[]::new);
    }

    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "Hearth failed: " + failure : message;
    }
}
