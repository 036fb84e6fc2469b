package org.hearth.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point of the process.
@Command(
        name = "hearth",
        description = "The household hub",
        version = "Hearth " + HubRoutes.VERSION,
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            TokenCommand.class,
            PersonCommand.class,
        })
public final class Main {
    private Main() {}

    /// Exits 0 on success, 1 on a failure with one sentence on standard error, 2 on wrong usage.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(
                        (failure, _, _) -> {
                            System.err.println(sentence(failure));
                            return 1;
                        })
                .execute(args);
    }

    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "Hearth failed: " + failure : message;
    }
}
