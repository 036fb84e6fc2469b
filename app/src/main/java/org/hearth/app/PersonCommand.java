package org.hearth.app;

import org.hearth.server.platform.auth.Caller;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// `hearth person reset EMAIL`: a one-time sign-in code for somebody who is locked out.
@Command(
        name = "person",
        description = "Persons of the household",
        subcommands = PersonCommand.Reset.class,
        synopsisSubcommandLabel = "reset")
final class PersonCommand {

    /// Prints the code alone on standard output.
    @Command(name = "reset", description = "Prints a code to sign in with once, within 15 minutes")
    static final class Reset implements Callable<Integer> {
        @Mixin private Options options = new Options();

        @Parameters(paramLabel = "EMAIL", description = "The person's e-mail address")
        private String email = "";

        @Override
        public Integer call() {
            try (Visit visit = new Visit(options.config())) {
                Caller console = Caller.system("command-line");
                System.out.println(visit.access().household().resetCode(console, email));
            }
            System.err.println(
                    "Sign in with this code in place of the password, within 15 minutes.");
            return 0;
        }
    }
}
