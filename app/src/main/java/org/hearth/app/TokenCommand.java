package org.hearth.app;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `hearth token create`: a script's person and its API token.
@Command(
        name = "token",
        description = "API tokens for scripts",
        subcommands = TokenCommand.Create.class,
        synopsisSubcommandLabel = "create")
final class TokenCommand {

    /// Prints the token alone on standard output.
    @Command(name = "create", description = "Makes a token and prints it, this once")
    static final class Create implements Callable<Integer> {
        private static final Pattern DAYS = Pattern.compile("(\\d{1,4})([dhm])");

        @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Mixin private Options options = new Options();

        @Option(names = "--name", required = true, description = "What the script is called")
        private String name = "";

        @Option(names = "--role", description = "owner, admin, operator, viewer or auditor")
        private String role = "operator";

        @Option(names = "--ttl", description = "How long it is good: 90d, 12h or 30m")
        private String ttl = "90d";

        @Override
        public Integer call() {
            Role wanted = role();
            Duration life = life();
            Visit visit = new Visit(options.config());
            try (visit) {
                AccessFeature access = visit.access();
                Caller console = Caller.system("command-line");
                System.out.println(access.household().createToken(console, name, wanted, life));
            }
            return 0;
        }

        private Role role() {
            for (Role one : Role.values()) {
                if (one.wire().equals(role.toLowerCase(Locale.ROOT))) return one;
            }
            throw wrong("--role must be owner, admin, operator, viewer or auditor");
        }

        private Duration life() {
            Matcher matcher = DAYS.matcher(ttl);
            if (!matcher.matches()) throw wrong("--ttl must look like 90d, 12h or 30m");
            long amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "d" -> Duration.ofDays(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofMinutes(amount);
            };
        }

        private ParameterException wrong(String sentence) {
            return new ParameterException(spec.commandLine(), sentence);
        }
    }
}
