package org.hearth.server.platform.actions;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.json.Decoder;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One thing that can be done by its name: everything the registry and its documentation need.
///
/// Each is written `named(...)`, `.doc(...)`, `.takes(...)`, `.allow(...)`, `.category(...)`,
/// `.handle(...)`: what misses a sentence, a permission or a category does not compile.
///
/// @param name small letters, digits and `_`, such as `play_media`
/// @param description one or two sentences for people and for helpers that choose by them
/// @param parameters the record that parameters become; nullable components may be left out
/// @param permission refuses early and documents; the door alone decides
/// @param risk of doing it without asking
/// @param timeLimit after which its thread is interrupted and the caller is told
/// @param handler the one door call
public record Action<P extends Record>(
        String name,
        String description,
        Class<P> parameters,
        Permission permission,
        Category category,
        Risk risk,
        Duration timeLimit,
        Handler<P> handler) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Duration USUAL = Duration.ofSeconds(30);

    /// Refuses what nobody could call: a name of another form, primitive parameters, no time.
    public Action {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("name: " + name);
        if (timeLimit.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(name + " has no time");
        }
        Decoder.requireBoxes(parameters);
    }

    /// Does it by calling one door; problems are thrown. Runs on a virtual thread of its own that
    /// is interrupted at the time limit.
    @FunctionalInterface
    public interface Handler<P> {
        /// What is answered, as it will be written in JSON.
        Object handle(Caller caller, P params);
    }

    /// Does it by calling one door that has no answer.
    @FunctionalInterface
    public interface Command<P> {
        /// Returns when it is done.
        void handle(Caller caller, P params);
    }

    /// Begins an action.
    public static Named named(String name) {
        return description ->
                new Described() {
                    @Override
                    public <P extends Record> Taking<P> takes(Class<P> parameters) {
                        return permission ->
                                (category, factors) ->
                                        new Last<>(
                                                new Action<>(
                                                        name,
                                                        description,
                                                        parameters,
                                                        permission,
                                                        category,
                                                        Risk.of(category, Set.of(factors)),
                                                        USUAL,
                                                        (_, _) -> Map.of()));
                    }
                };
    }

    /// Asks for the sentence.
    @FunctionalInterface
    public interface Named {
        /// What it does, for whoever chooses.
        Described doc(String description);
    }

    /// Asks for the parameters.
    public interface Described {
        /// The record of its parameters.
        <P extends Record> Taking<P> takes(Class<P> parameters);

        /// No parameters.
        default Taking<NoParams> takesNothing() {
            return takes(NoParams.class);
        }
    }

    /// Asks for the permission.
    @FunctionalInterface
    public interface Taking<P extends Record> {
        /// [Permission#PUBLIC] must be written out like any other.
        Allowed<P> allow(Permission permission);
    }

    /// Asks for the category.
    @FunctionalInterface
    public interface Allowed<P extends Record> {
        /// What it does in general, and what makes it riskier than others of its kind.
        Last<P> category(Category category, RiskFactor... factors);
    }

    /// Takes another time limit and ends with the handler.
    public static final class Last<P extends Record> {
        private final Action<P> so;

        private Last(Action<P> so) {
            this.so = so;
        }

        /// Gives it more or less than the usual thirty seconds.
        public Last<P> within(Duration timeLimit) {
            return with(timeLimit, so.handler);
        }

        /// Ends with a door that answers.
        public Action<P> handle(Handler<P> handler) {
            return with(so.timeLimit, handler).so;
        }

        /// Ends with a door that has no answer; the output is `{"done": true}`.
        public Action<P> run(Command<P> command) {
            return handle(
                    (caller, params) -> {
                        command.handle(caller, params);
                        return Map.of("done", true);
                    });
        }

        private Last<P> with(Duration timeLimit, Handler<P> handler) {
            return new Last<>(
                    new Action<>(
                            so.name,
                            so.description,
                            so.parameters,
                            so.permission,
                            so.category,
                            so.risk,
                            timeLimit,
                            handler));
        }
    }
}
